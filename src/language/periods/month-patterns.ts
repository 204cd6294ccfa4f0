import type { Lang } from '../../domain/bilingual.ts';

/** How each month is written in a folded text, January first. */
const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    'janv(?:ier|\\.)?|jan\\.?',
    'fev(?:rier|r\\.?|\\.)?',
    'mars',
    'avr(?:il|\\.)?',
    'mai',
    'juin',
    'juil(?:let|\\.)?',
    'aout',
    'sept(?:embre|\\.)?',
    'oct(?:obre|\\.)?',
    'nov(?:embre|\\.)?',
    'dec(?:embre|\\.)?',
  ],
  en: [
    'jan(?:uary|\\.)?',
    'feb(?:ruary|\\.)?',
    'mar(?:ch|\\.)?',
    'apr(?:il|\\.)?',
    'may',
    'june?',
    'july?',
    'aug(?:ust|\\.)?',
    'sept?(?:ember|\\.)?',
    'oct(?:ober|\\.)?',
    'nov(?:ember|\\.)?',
    'dec(?:ember|\\.)?',
  ],
};

/** Source of an expression that finds any month. */
export const MONTH_SOURCE: Readonly<Record<Lang, string>> = { fr: MONTHS.fr.join('|'), en: MONTHS.en.join('|') };

const EXACT: Readonly<Record<Lang, readonly RegExp[]>> = { fr: exact('fr'), en: exact('en') };

function exact(lang: Lang): RegExp[] {
  return MONTHS[lang].map((source) => new RegExp(`^(?:${source})$`));
}

/** 1–12, or 0 for a word that is no month. */
export function monthNumber(word: string, lang: Lang): number {
  return EXACT[lang].findIndex((pattern) => pattern.test(word)) + 1;
}
