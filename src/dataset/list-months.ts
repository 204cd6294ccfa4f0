import { shiftMonths } from '../language/shift-months.ts';

/** The first days of the months from the one that holds `from` to the last one over before `until`; all YYYY-MM-DD. */
export function listMonths(from: string, until: string): string[] {
  const months: string[] = [];
  let month = `${from.slice(0, 7)}-01`;
  for (let next = shiftMonths(month, 1); next <= until; next = shiftMonths(month, 1)) {
    months.push(month);
    month = next;
  }
  return months;
}
