import type { Lang } from '../../domain/bilingual.ts';

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
};
const QUARTER = { fr: 'T', en: 'Q' } as const;
const WEEK = { fr: 'S', en: 'W' } as const;

/** A month, quarter or week as people write it, on one line: 2026-10 → oct. 2026, 2026-Q2 → T2 2026, 2026-W18 → S18 2026. Else the text itself. */
export function periodLabel(period: string, lang: Lang): string {
  const [, year = '', kind = '', number = ''] = /^(\d{4})-([QW]?)(\d{1,2})$/.exec(period) ?? [];
  if (kind === 'Q') return `${QUARTER[lang]}${number}\u00a0${year}`;
  if (kind === 'W') return `${WEEK[lang]}${number}\u00a0${year}`;
  const month = MONTHS[lang][Number(number) - 1];
  return month === undefined ? period : `${month}\u00a0${year}`;
}
