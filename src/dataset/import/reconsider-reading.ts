import { answer, type Outcome } from '../../domain/outcome.ts';
import type { Engine } from '../duckdb.ts';
import { doubtReading } from './doubt-reading.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';
import type { PlannedReading } from './plan-reading.ts';
import { refineDates, refineNumbers } from './refine-reading.ts';
import { ROW_CODES, type RowCode } from './row-code.ts';
import type { StagedRows } from './stage-rows.ts';

/** A reading, and what the whole file showed under it. */
type Experience = {
  reading: OrdersReading;
  staged: StagedRows | Error;
  planned: PlannedReading;
};

/**
 * The reading to try next, the same object when this one stands. Changes only what the file contradicts: the type
 * of identifiers, then once the styles of dates and numbers. Refuses dates that contradict one another, and a reading
 * that leaves much of the file unread.
 */
export async function reconsiderReading(
  engine: Engine,
  { reading, staged, planned }: Experience,
  options: ImportOptions,
): Promise<Outcome<OrdersReading>> {
  if (staged instanceof Error) return answer(reading);
  const has = (code: RowCode): boolean => (staged.byCode.get(ROW_CODES[code]) ?? 0) > 0;
  if (has('misfitCustomer') || has('misfitOrder')) {
    return answer({
      ...reading,
      customerIds: has('misfitCustomer') ? 'text' : reading.customerIds,
      orderIds: has('misfitOrder') ? 'text' : reading.orderIds,
    });
  }
  const isRefined = reading.dates !== planned.reading.dates || reading.numbers !== planned.reading.numbers;
  const stands = async (): Promise<Outcome<OrdersReading>> =>
    (await doubtReading(engine, reading, staged, options)) ?? answer(reading);
  if (isRefined) return stands();
  const { sample } = planned;
  const { columns } = reading;
  let next = reading;
  if (has('unreadableAmount')) {
    const unreadShare = (staged.byCode.get(ROW_CODES.unreadableAmount) ?? 0) / staged.fit;
    next = await refineNumbers(engine, next, sample, unreadShare);
  }
  if (has('unreadableDate')) {
    const dated = await refineDates(engine, next, options, sample(columns.date));
    if (!dated.ok) return dated;
    next = dated.value;
  }
  const isSame = JSON.stringify(next) === JSON.stringify(reading);
  return isSame ? stands() : answer(next);
}
