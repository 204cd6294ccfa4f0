import { addDays } from '../add-days.ts';

/** A stretch of calendar days, `from` in it, `to` not. */
export type CalendarSpan = { readonly from: string; readonly to: string };

/** `count` months from the first day of a month; a month before 1 or beyond 12 runs over into another year. */
export function monthsSpan(year: number, month: number, count = 1): CalendarSpan {
  return { from: firstOfMonth(year, month), to: firstOfMonth(year, month + count) };
}

export function yearSpan(year: number): CalendarSpan {
  return monthsSpan(year, 1, 12);
}

export function quarterSpan(year: number, quarter: number): CalendarSpan {
  return monthsSpan(year, quarter * 3 - 2, 3);
}

/** One day; null when the month has no such day. */
export function dateSpan(year: number, month: number, date: number): CalendarSpan | null {
  if (month < 1 || month > 12 || date < 1) return null;
  const from = addDays(firstOfMonth(year, month), date - 1);
  return from < firstOfMonth(year, month + 1) ? { from, to: addDays(from, 1) } : null;
}

/** The `count` days that start on a day. */
export function daysSpan(from: string, count: number): CalendarSpan {
  return { from, to: addDays(from, count) };
}

/** The week of an ISO year, Monday to Sunday. */
export function weekSpan(year: number, week: number): CalendarSpan {
  return daysSpan(addDays(mondayOf(`${pad(year, 4)}-01-04`), (week - 1) * 7), 7);
}

export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** The same day of the calendar some months away, or the last day of a shorter month. */
export function shiftMonths(day: string, months: number): string {
  const [year, month] = [yearOf(day), monthOf(day) + months];
  const same = addDays(firstOfMonth(year, month), Number(day.slice(8)) - 1);
  const next = firstOfMonth(year, month + 1);
  return same < next ? same : addDays(next, -1);
}

function firstOfMonth(year: number, month: number): string {
  const months = year * 12 + month - 1;
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}-01`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
