import type { DateFormat, DateOrder } from './date-format.ts';

const ORDERS: Record<DateOrder, string> = { dmy: 'DD/MM/YYYY', mdy: 'MM/DD/YYYY', ymd: 'YY/MM/DD' };

/** How dates are written, as a model: DD/MM/YYYY hh:mm, YYYY-MM-DD. Several styles are joined by a bar. */
export function describeDates({ iso, compact, order, withTime, withOffset }: DateFormat): string {
  const days = [
    ...(iso ? ['YYYY-MM-DD'] : []),
    ...(compact ? ['YYYYMMDD'] : []),
    ...(order === null ? [] : [ORDERS[order]]),
  ];
  return `${days.join(' | ')}${withTime ? ' hh:mm' : ''}${withOffset ? ' ±hh:mm' : ''}`;
}
