import type { DateFormat, DateOrder } from './date-format.ts';

const ORDERS: Record<DateOrder, string> = { dmy: 'DD/MM/YYYY', mdy: 'MM/DD/YYYY', ymd: 'YY/MM/DD' };
const NUMBERS = { serial: 'Excel serial', epoch: 'Unix time' };

/** How dates are written, as a model: DD/MM/YYYY hh:mm, YYYY-MM-DD. Several styles are joined by a bar. */
export function describeDates({ iso, compact, named, numbers, order, withTime, withOffset }: DateFormat): string {
  if (numbers !== null) return NUMBERS[numbers];
  const days = [
    ...(iso ? ['YYYY-MM-DD'] : []),
    ...(compact ? ['YYYYMMDD'] : []),
    ...(named ? ['DD Month YYYY'] : []),
    ...(order === null ? [] : [ORDERS[order]]),
  ];
  return `${days.join(' | ')}${withTime ? ' hh:mm' : ''}${withOffset ? ' ±hh:mm' : ''}`;
}
