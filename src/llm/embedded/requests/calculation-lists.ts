import type { Message } from '../message/message.ts';

const MONTHS = [
  /^jan/,
  /^(?:fev|feb)/,
  /^mar/,
  /^(?:avr|apr)/,
  /^(?:mai|may)/,
  /^(?:juin|jun)/,
  /^(?:juil|jul)/,
  /^(?:aout|aug)/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
];
const DATE =
  /\b(\d{1,2})(?:er|st|nd|rd|th)? (?:of )?(jan|fev|feb|mar|avr|apr|mai|may|juin|jun|juil|jul|aout|aug|sep|oct|nov|dec)[a-z]*\.?(?: (\d{4}))?|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4}))?|\b(\d{4}-\d{2}-\d{2})\b/g;

/** Days of purchase named one after the other, as YYYY-MM-DD: without a year, the year of `today`, the next when they go back. */
export function readDates({ folded }: Message, today: string): string[] {
  let year = Number(today.slice(0, 4));
  let before = '';
  return [...folded.matchAll(DATE)].map(([, day, month, own, monthFirst, dayAfter, ownAfter, iso]) => {
    if (iso !== undefined) return iso;
    const index = MONTHS.findIndex((name) => name.test(month ?? monthFirst ?? ''));
    const rest = `${String(index + 1).padStart(2, '0')}-${(day ?? dayAfter ?? '').padStart(2, '0')}`;
    const said = own ?? ownAfter;
    if (said !== undefined) year = Number(said);
    else if (before !== '' && `${year}-${rest}` < before) year += 1;
    before = `${year}-${rest}`;
    return before;
  });
}

/** Days between purchases, one after the other: « 12, 30, 18 jours ». */
export function readGaps({ quantities }: Message): number[] {
  return quantities.flatMap(({ kind, value, unit }) => {
    if (kind === 'number') return [value];
    if (kind !== 'duration') return [];
    return unit === 'day' ? [value] : unit === 'week' ? [value * 7] : unit === 'month' ? [(value * 365) / 12] : [];
  });
}

/** Answers by mark: « douze 1, dix-huit 2, 45 fois 3 » or "5: 95, 4: 130"; null unless every mark of a scale of five is told once. */
export function readMarks({ quantities }: Message): Record<string, number> | null {
  const numbers = quantities.filter(({ kind }) => kind === 'number' || kind === 'times').map(({ value }) => value);
  for (const drop of [0, 1]) {
    const kept = numbers.slice(drop);
    for (const markAt of [1, 0]) {
      const marks = kept.filter((_, index) => index % 2 === markAt);
      const counts = kept.filter((_, index) => index % 2 !== markAt);
      const isScale =
        marks.length === 5 && counts.length === 5 && [1, 2, 3, 4, 5].every((mark) => marks.includes(mark));
      if (isScale) return Object.fromEntries(marks.map((mark, index) => [String(mark), counts[index] ?? 0]));
    }
  }
  return null;
}
