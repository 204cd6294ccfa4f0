import type { Lang } from '../../domain/bilingual.ts';
import { MONTH_NAMES } from './month-names.ts';

const SHORT_MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
};
const QUARTER = { fr: 'T', en: 'Q' } as const;
const WEEK = { fr: 'S', en: 'W' } as const;

/** A month as a sentence names it: 2026-07 → juillet 2026, July 2026. A quarter or a week keeps its short form; anything else is returned as it is. */
export function formatPeriod(period: string, lang: Lang): string {
  return write(period, lang, MONTH_NAMES, ' ');
}

/** A month, quarter or week where room is short, on one line: 2026-07 → juil. 2026, 2026-Q2 → T2 2026, 2026-W18 → S18 2026. */
export function shortenPeriod(period: string, lang: Lang): string {
  return write(period, lang, SHORT_MONTHS, '\u00a0');
}

function write(period: string, lang: Lang, months: typeof MONTH_NAMES, space: string): string {
  const [, year = '', kind = '', number = ''] = /^(\d{4})-([QW]?)(\d{1,2})$/.exec(period) ?? [];
  if (kind === 'Q') return `${QUARTER[lang]}${number}\u00a0${year}`;
  if (kind === 'W') return `${WEEK[lang]}${number}\u00a0${year}`;
  const month = months[lang][Number(number) - 1];
  return month === undefined ? period : `${month}${space}${year}`;
}
