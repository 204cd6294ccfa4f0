import { addDays } from '../add-days.ts';
import { type CalendarSpan, yearOf } from './calendar-spans.ts';

/** What comes back every year: its days in a given year, or null when that year has none (29 February). */
export type Yearly = (year: number) => CalendarSpan | null;

/**
 * One period named in a text, before the words around it are read. `yearly` is set while the year is left open: then `from` and
 * `to` are those of the latest one begun. `dated`: its year is written.
 */
export type PeriodAtom = CalendarSpan & {
  readonly start: number;
  readonly end: number;
  readonly yearly: Yearly | null;
  readonly dated: boolean;
};

/** What finds atoms needs: the folded text and the day it is read on. */
export type PeriodText = { readonly folded: string; readonly today: string };

/** The latest one that has begun by a day. */
export function latestBegun(yearly: Yearly, day: string): CalendarSpan | null {
  return latest(yearly, yearOf(day), ({ from }) => from <= day);
}

/** The latest one that is over by a day. */
export function latestEnded(yearly: Yearly, day: string): CalendarSpan | null {
  return latest(yearly, yearOf(day), ({ to }) => to <= day);
}

/** The first one that does not begin before a day. */
export function nextFrom(yearly: Yearly, day: string): CalendarSpan | null {
  for (let year = yearOf(day) - 1; year <= yearOf(day) + 8; year += 1) {
    const span = yearly(year);
    if (span !== null && span.from >= day) return span;
  }
  return null;
}

/** The one that today is in, or else that of this year, begun or not. */
export function thisOne(yearly: Yearly, today: string): CalendarSpan | null {
  const begun = latestBegun(yearly, today);
  return begun !== null && today < begun.to ? begun : yearly(yearOf(today));
}

/** From a day up to today, which is in it. */
export function upToToday(from: string, today: string): CalendarSpan {
  return { from, to: addDays(today, 1) };
}

/** A leap day comes back after eight years at most. */
function latest(yearly: Yearly, year: number, fits: (span: CalendarSpan) => boolean): CalendarSpan | null {
  for (let back = -1; back <= 8; back += 1) {
    const span = yearly(year - back);
    if (span !== null && fits(span)) return span;
  }
  return null;
}
