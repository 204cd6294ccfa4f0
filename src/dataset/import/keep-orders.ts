import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { Engine } from '../duckdb.ts';
import { buildOrders } from './build-orders.ts';
import { countFileDuplicates, countStagedDuplicates, markDuplicates } from './count-duplicates.ts';
import { describeDates } from './describe-dates.ts';
import { chooseGrouping, groupOrdersSql, type OrderGrouping } from './group-orders.ts';
import { writeImportNotes } from './import-notes.ts';
import type { ImportOptions } from './import-options.ts';
import { listRejects } from './list-rejects.ts';
import type { OrdersImport } from './orders-import.ts';
import { readCurrency } from './read-currency.ts';
import type { ReadRows } from './read-rows.ts';
import { refuseNothingKept } from './refuse-rows.ts';
import { ROW_CODES } from './row-code.ts';
import { settleContinuations } from './settle-continuations.ts';
import { countCodes } from './stage-rows.ts';
import { listRejectedRecords, tallyRows } from './tally-rows.ts';

type Tables = { table: string; staging: string; fingerprint: boolean };

const Span = z.object({ orders: z.number(), from: z.string().nullable(), to: z.string().nullable() });
const Total = z.object({ orders: z.number(), revenue: z.number().nullable() });

/** Turns the staged rows into orders, and accounts for every row of the file. */
export async function keepOrders(
  engine: Engine,
  { reading, staged, rowsInFile, file }: ReadRows,
  options: ImportOptions,
  { table, staging, fingerprint }: Tables,
): Promise<Outcome<OrdersImport>> {
  const hasContinuations = staged.byCode.has(ROW_CODES.continuation);
  if (hasContinuations) await settleContinuations(engine, staging);
  if (options.duplicates === 'drop') await markDuplicates(engine, staging);
  const isSettled = !hasContinuations && options.duplicates === 'keep';
  const byCode = isSettled ? staged.byCode : await countCodes(engine, staging);
  const tally = tallyRows(byCode, staged.unfit);
  const rejectedRecords = await listRejectedRecords(engine, staging, byCode);
  if (tally.kept === 0) {
    const example = await listRejects({ reading, rejectedRecords }, 1);
    const counts = [...tally.rejected, ...tally.dropped];
    return refuseNothingKept(reading.file, counts, example.ok ? (example.value[0] ?? null) : null);
  }
  const currency = await readCurrency(engine, staging, reading);
  if (!currency.ok) return currency;
  const grouping = await chooseGrouping(engine, staging, reading);
  const anonymous = await sumAnonymous(engine, staging, reading, grouping, byCode);
  const duplicates = await countDuplicates(engine, staging, reading, grouping, fingerprint);
  await buildOrders(engine, { table, staging }, reading, grouping, tally.kept / rowsInFile);
  const [span] = await engine.rows(
    Span,
    `SELECT count(*)::DOUBLE AS orders, min(day)::VARCHAR AS "from", max(day)::VARCHAR AS "to" FROM ${table}`,
  );
  const orders = span?.orders ?? 0;
  const rejects = options.rejects === true ? await listRejects({ reading, rejectedRecords }) : null;
  if (rejects !== null && !rejects.ok) return rejects;
  return answer({
    columns: Object.fromEntries(
      Object.entries(reading.columns).map(([field, index]) => [field, reading.headers[index] ?? '']),
    ),
    dialect: {
      delimiter: reading.dialect.delimiter,
      quote: reading.dialect.quote,
      decimal: reading.numbers.decimal,
      dateFormat: describeDates(reading.dates),
      dateOrder: reading.dates.order,
      headerLine: reading.dialect.headerLine,
      gzip: reading.gzip,
    },
    form: reading.form,
    rows: { read: rowsInFile, ...tally, merged: tally.kept - orders },
    orders,
    anonymous,
    duplicates,
    currency: currency.value.currency,
    from: span?.from ?? '',
    to: span?.to ?? '',
    notes: writeImportNotes(reading, options, {
      repeatedTotals: grouping === 'once',
      currency: currency.value.currency,
      unknownCurrency: currency.value.unknown,
      rowsWithoutCurrency: currency.value.rowsWithout,
    }),
    ...file,
    ...(rejects === null ? {} : { rejects: rejects.value }),
    reading,
    rejectedRecords,
  });
}

async function sumAnonymous(
  engine: Engine,
  staging: string,
  reading: ReadRows['reading'],
  grouping: OrderGrouping,
  byCode: ReadonlyMap<number, number>,
): Promise<OrdersImport['anonymous']> {
  const revenue = reading.form === 'log' ? null : 0;
  if (!byCode.has(ROW_CODES.anonymous)) return { orders: 0, revenue };
  const [total] = await engine.rows(
    Total,
    `SELECT count(*)::DOUBLE AS orders, sum(amount)::DOUBLE AS revenue
     FROM (${groupOrdersSql(staging, reading, grouping, ROW_CODES.anonymous)})`,
  );
  return { orders: total?.orders ?? 0, revenue: total?.revenue ?? revenue };
}

/** When every row has an order id of its own no two lines are the same, and there is nothing to count. */
async function countDuplicates(
  engine: Engine,
  staging: string,
  reading: ReadRows['reading'],
  grouping: OrderGrouping,
  fingerprint: boolean,
): Promise<number> {
  if (reading.columns.order !== undefined && grouping === 'rows') return 0;
  return fingerprint ? countStagedDuplicates(engine, staging) : countFileDuplicates(engine, reading);
}
