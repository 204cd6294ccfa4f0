import type { Lang } from '../../domain/bilingual.ts';
import { addDays } from '../add-days.ts';
import { type CalendarSpan, monthOf, monthsSpan, yearOf, yearSpan } from './calendar-spans.ts';
import { latestBegun, type PeriodAtom, type PeriodText, type Yearly } from './period-atom.ts';

const BEFORE: Readonly<Record<Lang, RegExp>> = {
  fr: /(?<![a-z])(?:(?<early>debut)|(?<mid>mi|(?:au )?milieu|courant)|(?<late>fin))(?:[ -](?:du mois (?:de |d')|de la |de l'|du |de |d'|l'|le |la )?)$/,
  en: /(?<![a-z])(?:(?<early>early|(?:the )?(?:start|beginning) of)|(?<mid>mid|(?:the )?middle of)|(?<late>late|(?:the )?end of))[ -](?:in )?(?:the )?$/,
};

/** « Début », « mi- », « fin »: the first, second or last third of a period, in whole months when it has three or more; in a month, 10 days, 10 days and the rest. */
export function modifyAtom(atom: PeriodAtom, { folded, today }: PeriodText, lang: Lang): PeriodAtom {
  const offset = Math.max(0, atom.start - 32);
  const match = BEFORE[lang].exec(folded.slice(offset, atom.start));
  if (match === null) return atom;
  const part = match.groups?.early !== undefined ? 0 : match.groups?.mid !== undefined ? 1 : 2;
  const start = offset + match.index;
  const yearly = atom.yearly ?? yearlyOf(atom, folded);
  if (yearly === null) return { ...atom, start, ...third(atom, part) };
  const parts: Yearly = (year) => {
    const span = yearly(year);
    return span === null ? null : third(span, part);
  };
  const begun = latestBegun(parts, today) ?? third(atom, part);
  return { start, end: atom.end, ...begun, yearly: parts, dated: false };
}

/** « Fin d’année » is no given year: the latest one whose end has begun. */
function yearlyOf({ start, end }: PeriodAtom, folded: string): Yearly | null {
  return /^(?:annee|the year)$/.test(folded.slice(start, end)) ? yearSpan : null;
}

function third(span: CalendarSpan, part: 0 | 1 | 2): CalendarSpan {
  const [year, month] = [yearOf(span.from), monthOf(span.from)];
  const months = (yearOf(span.to) - year) * 12 + monthOf(span.to) - month;
  if (months >= 3) {
    const size = Math.floor(months / 3);
    return monthsSpan(year, month + part * size, part === 2 ? months - 2 * size : size);
  }
  if (months < 1) return span;
  const edges = [span.from, addDays(span.from, 10), addDays(span.from, 20), span.to];
  return { from: edges[part] ?? span.from, to: edges[part + 1] ?? span.to };
}
