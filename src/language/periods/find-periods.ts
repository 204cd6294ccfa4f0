import type { Lang } from '../../domain/bilingual.ts';
import type { DaySpan } from '../../domain/day-span.ts';
import { fold } from '../fold.ts';
import { findDates } from './find-dates.ts';
import { findRelativeAtoms } from './find-relative-atoms.ts';
import { findYearlyAtoms } from './find-yearly-atoms.ts';
import { joinAtoms } from './join-atoms.ts';
import { modifyAtom } from './modify-atom.ts';
import type { PeriodAtom } from './period-atom.ts';

/** A period with its place in the text, `end` excluded. */
export type FoundPeriod = DaySpan & { readonly start: number; readonly end: number };

/**
 * Every period that a text names, in order, as half-open intervals of days. `today` (YYYY-MM-DD) settles what is counted from it:
 * a month without a year is the latest one begun, "last month" and "the last 3 months" are whole months that are over, "since"
 * runs up to today included, winter is that of the year it starts in. "Before" and "until" alone give no interval.
 */
export function findPeriods(text: string, lang: Lang, today: string, folded: string = fold(text)): FoundPeriod[] {
  const source = { folded, today };
  const all = [...findYearlyAtoms(source, text, lang), ...findRelativeAtoms(source, lang), ...findDates(source, lang)];
  if (all.length === 0) return [];
  const atoms = keepLongest(all).map((atom) => modifyAtom(atom, source, lang));
  return joinAtoms(atoms, source, lang).map(({ start, end, from, to }) => ({
    from,
    to,
    words: text.slice(start, end),
    start,
    end,
  }));
}

/** Of overlapping atoms the one that starts first, then the longest. */
function keepLongest(atoms: readonly PeriodAtom[]): PeriodAtom[] {
  const kept: PeriodAtom[] = [];
  let past = 0;
  for (const atom of [...atoms].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (atom.start < past) continue;
    kept.push(atom);
    past = atom.end;
  }
  return kept;
}
