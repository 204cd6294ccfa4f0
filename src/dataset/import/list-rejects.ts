import { answer, type Outcome } from '../../domain/outcome.ts';
import { fileRefusal } from '../../files/file-refusal.ts';
import { streamLeftOut } from '../input/stream-left-out.ts';
import type { LeftOutRows } from './left-out-rows.ts';
import type { OrderField } from './order-field.ts';
import type { OrdersReading } from './orders-reading.ts';
import { reasonOf } from './row-code.ts';
import { type RejectedRow, ROW_REASONS, type RowReason } from './row-reason.ts';

/** Which rows to list: those that cannot be read, or also those that a convention set aside. */
export type RejectScope = 'rejected' | 'all';

/**
 * Lists the rows of an import that became no order, in the order of the file. Reads the file a second time; needs no
 * engine. Throws what the system throws when the file is gone: see `readRejects`.
 */
export async function* streamRejects(
  { reading, leftOut }: { reading: OrdersReading; leftOut: LeftOutRows },
  scope: RejectScope,
): AsyncGenerator<RejectedRow> {
  for await (const { record, ...found } of streamLeftOut(reading, leftOut.ranks)) {
    const { line, text, fields } = record;
    const reason = found.unfit ?? reasonOf(leftOut.codes[found.at] ?? 0);
    if (reason === null || (scope === 'rejected' && ROW_REASONS[reason].kind !== 'rejected')) continue;
    yield { line, reason, ...locate(reason, reading, fields), text };
  }
}

/** The first rejected rows of an import, at most `limit`; refuses when the file cannot be read again. */
export async function listRejects(
  imported: { reading: OrdersReading; leftOut: LeftOutRows },
  limit = Number.POSITIVE_INFINITY,
): Promise<Outcome<RejectedRow[]>> {
  const rejects: RejectedRow[] = [];
  try {
    for await (const reject of streamRejects(imported, 'rejected')) {
      if (rejects.length >= limit) break;
      rejects.push(reject);
    }
  } catch (error) {
    return fileRefusal(imported.reading.path, error);
  }
  return answer(rejects);
}

/** The columns a reason may be about, the likeliest first. */
const ABOUT: Partial<Record<RowReason, readonly OrderField[]>> = {
  anonymous: ['customer'],
  return: ['quantity', 'amount', 'unitPrice'],
  returnAlone: ['quantity', 'amount', 'unitPrice'],
  cancelled: ['cancelled', 'valid', 'payment', 'status'],
  zero: ['amount', 'unitPrice', 'quantity'],
  test: ['test'],
  otherCurrency: ['currency'],
  missingDate: ['date'],
  unreadableDate: ['date'],
  futureDate: ['date'],
  tooOldDate: ['date'],
  missingAmount: ['amount', 'unitPrice', 'quantity'],
  unreadableAmount: ['amount', 'unitPrice', 'quantity', 'refunded', 'discount'],
};

/** The header and the value that the reason is about; of several columns, the one that shows it best. */
function locate(reason: RowReason, { columns, headers }: OrdersReading, fields: readonly string[]) {
  const candidates = (ABOUT[reason] ?? []).flatMap((field) => {
    const index = columns[field];
    return index === undefined ? [] : [{ column: headers[index] ?? '', value: fields[index] ?? '' }];
  });
  const shows = SHOWS[reason] ?? (() => true);
  return candidates.find(({ value }) => shows(value)) ?? candidates[0] ?? { column: null, value: null };
}

/** What a value that explains the reason looks like. */
const SHOWS: Partial<Record<RowReason, (value: string) => boolean>> = {
  return: (value) => /[-−(]/.test(value),
  cancelled: (value) => !/^\s*(?:1|true)?\s*$/i.test(value),
  zero: (value) => !/[1-9]/.test(value),
  missingAmount: (value) => value.trim() === '',
  unreadableAmount: (value) => !/^[\s\d.,'’+−€$£-]+$/.test(value),
};
