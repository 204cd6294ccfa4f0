import { answer, type Outcome } from '../../domain/outcome.ts';
import { chooseDateOrder } from '../cells/choose-date-order.ts';
import { type DateEvidence, type DateFormat, type DateOrder, readDateEvidence } from '../cells/date-format.ts';
import { firstDayOf } from './month-day-sql.ts';
import type { Shape } from './read-shapes.ts';

/** A column of dates, by its header, and what the whole of it shows; `monthly` when it holds months, read as their first day. */
export type DateColumn = { header: string; evidence: DateEvidence; monthly: boolean };

/** How the dates of a column are read; null when none of its texts is a date. */
export type DateReading = { format: DateFormat | null; monthly: boolean };

/** Months without a day count as dates only where no text is a date and most are such months. */
export function readDates(header: string, shapes: readonly Shape[]): DateColumn {
  const texts = shapes.flatMap(({ low, high }) => [low, high]);
  const months = texts.flatMap((text) => firstDayOf(text) ?? []);
  const evidence = readDateEvidence(texts);
  const monthly = evidence.readable === 0 && months.length * 2 > texts.length;
  return { header, evidence: monthly ? readDateEvidence(months) : evidence, monthly };
}

/**
 * How each column of dates is read. A column that leaves day and month open takes the order that the other columns of the
 * file show; without any, it is refused with both readings.
 */
export function decideDates(
  file: string,
  columns: readonly DateColumn[],
  requested: DateOrder | undefined,
): Outcome<DateReading>[] {
  const shown = new Set(
    columns.flatMap(({ evidence: { possible }, monthly }) => (possible.length === 1 && !monthly ? possible : [])),
  );
  const [common] = shown.size === 1 ? shown : [];
  return columns.map(({ header, evidence, monthly }) => {
    if (evidence.readable === 0) return answer({ format: null, monthly });
    const order = monthly ? 'dmy' : requested;
    const own = chooseDateOrder(evidence, order, { file, column: header });
    if (own.ok) return answer({ format: own.value, monthly });
    if (common === undefined || !evidence.possible.includes(common)) return own;
    return answer({ format: { ...evidence.format, order: common }, monthly });
  });
}
