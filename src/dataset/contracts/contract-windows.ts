import type { Period } from '../../domain/population.ts';
import { shiftMonths } from '../../language/shift-months.ts';
import { listMonths } from '../list-months.ts';

/** Current churn is pooled over this many months. */
const CHURN_MONTHS = 3;
/** A year can be compared with its start once a full month stands before it. */
const YEAR_MONTHS = 12;

/** The complete months of a period or of all, each as the days from which and before which it lies. */
export function completeMonths(first: string, asOf: string, period: Period | null): Period[] {
  const from = period === null || period.from <= first ? first : firstOfMonth(period.from);
  const until = period === null || period.to > asOf ? asOf : period.to;
  return listMonths(from, until).map((month) => ({ from: month, to: shiftMonths(month, 1) }));
}

/** The last months that current churn is read from. */
export function churnMonths(months: readonly Period[]): Period[] {
  return months.slice(-CHURN_MONTHS);
}

/** The last 12 complete months as one window; null before there are 13. */
export function trailingYear(months: readonly Period[]): Period | null {
  const last = months.at(-1);
  if (last === undefined || months.length <= YEAR_MONTHS) return null;
  return { from: shiftMonths(last.to, -YEAR_MONTHS), to: last.to };
}

/** The observed part of a period; null when there is none. */
export function observedPart({ from, to }: Period, asOf: string): Period | null {
  const until = to > asOf ? asOf : to;
  return from < until ? { from, to: until } : null;
}

/** The first day of a month from this day on. */
function firstOfMonth(day: string): string {
  const month = `${day.slice(0, 7)}-01`;
  return month === day ? month : shiftMonths(month, 1);
}
