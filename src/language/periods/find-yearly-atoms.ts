import type { Lang } from '../../domain/bilingual.ts';
import type { PeriodAtom, PeriodText } from './period-atom.ts';
import { saysYear, settleYear, YEAR_AFTER, YEAR_BEFORE } from './year-words.ts';
import { YEARLY_UNITS, type YearlyUnit } from './yearly-units.ts';

/** The expressions of a unit: `name` finds it fast, `dated` with the year around it. The second is long, and made when a text first needs it. */
type Compiled = { readonly unit: YearlyUnit; readonly name: RegExp; dated: RegExp | null };

const COMPILED: Readonly<Record<Lang, readonly Compiled[]>> = {
  fr: YEARLY_UNITS.map((unit) => ({ unit, name: new RegExp(unit.source.fr), dated: null })),
  en: YEARLY_UNITS.map((unit) => ({ unit, name: new RegExp(unit.source.en), dated: null })),
};

function datedPattern({ source }: YearlyUnit, lang: Lang): RegExp {
  return new RegExp(`(?<![a-z0-9])${YEAR_BEFORE[lang]}(?:${source[lang]})${YEAR_AFTER[lang]}(?![a-z0-9])`, 'dg');
}

/** Days, months, quarters, halves, seasons, weeks and events, with their year when it is said. */
export function findYearlyAtoms({ folded, today }: PeriodText, text: string, lang: Lang): PeriodAtom[] {
  return COMPILED[lang].flatMap((compiled) => {
    const { unit, name } = compiled;
    if (!name.test(folded)) return [];
    compiled.dated ??= datedPattern(unit, lang);
    return [...folded.matchAll(compiled.dated)].flatMap((match): PeriodAtom[] => {
      const groups = match.groups ?? {};
      const at = { start: match.index, end: match.index + match[0].length };
      if (unit.only !== undefined && !saysYear(groups) && !isMeant(unit.only, groups, folded, text, at)) return [];
      const yearly = unit.read(groups, lang);
      const settled = yearly === null ? null : settleYear(yearly, groups, today);
      if (settled === null) return [];
      const fixed = groups.year2 === undefined ? {} : { yearly: null, dated: true };
      return [{ ...at, ...settled, ...fixed }];
    });
  });
}

type Place = { start: number; end: number };

/** Whether a name that is also another word is meant: after a word that calls for it, or capital inside a sentence. */
function isMeant(
  { name, after }: NonNullable<YearlyUnit['only']>,
  groups: Readonly<Record<string, string | undefined>>,
  folded: string,
  text: string,
  { start, end }: Place,
): boolean {
  const word = groups.month ?? groups.season ?? '';
  if (!name.test(word)) return true;
  const before = folded.slice(Math.max(0, start - 24), start);
  if (after.test(before)) return word !== 'sept' || !/^ [a-z]/.test(folded.slice(end, end + 2));
  const first = text.charAt(start);
  return groups.month !== undefined && first !== first.toLowerCase() && /[a-z0-9,)] $/.test(before);
}
