import { addDays } from '../../language/add-days.ts';
import { type CalendarSpan, mondayOf, monthOf, monthsSpan, yearOf } from '../../language/periods/calendar-spans.ts';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
export type PeriodUnit = 'week' | keyof typeof MONTHS;

/** How many stretches are asked one by one. */
const MOST = 12;

/** A stretch cut into calendar weeks, months, quarters or years, the last twelve of them; those at its edges are cut off there. */
export function splitPeriod({ from, to }: CalendarSpan, unit: PeriodUnit): CalendarSpan[] {
  const parts: CalendarSpan[] = [];
  let start = from;
  while (start < to) {
    const { to: end } = unit === 'week' ? { to: addDays(mondayOf(start), 7) } : unitAround(start, MONTHS[unit]);
    parts.push({ from: start, to: end < to ? end : to });
    start = end;
  }
  return parts.slice(-MOST);
}

function unitAround(day: string, months: number): CalendarSpan {
  return monthsSpan(yearOf(day), Math.floor((monthOf(day) - 1) / months) * months + 1, months);
}
