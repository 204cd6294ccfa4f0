import type { Lang } from '../domain/bilingual.ts';
import type { Unit } from '../domain/unit.ts';
import { formatCount, formatDecimal, formatMoney, formatShare, formatSharePoints } from './format-number.ts';

const NOUNS = {
  days: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  weeks: { fr: ['semaine', 'semaines'], en: ['week', 'weeks'] },
  months: { fr: ['mois', 'mois'], en: ['month', 'months'] },
  fte: { fr: ['ETP', 'ETP'], en: ['FTE', 'FTE'] },
  perYear: { fr: ['par an', 'par an'], en: ['a year', 'a year'] },
} as const;

/**
 * A number with the sign or noun of its unit: 0.3 share → 30 %, 14 days → 14 jours, 1.5 days → 1,5 jour.
 * Scores, ratios, dates and texts have no sign of their own.
 */
export function formatQuantity(value: number, unit: Unit, lang: Lang, currency: string | null = null): string {
  switch (unit) {
    case 'share':
      return formatShare(value, lang);
    case 'pointsOfShare':
      return formatSharePoints(value, lang);
    case 'money':
      return formatMoney(value, lang, currency);
    case 'moneyEstimate':
      return formatMoney(Math.round(value), lang, currency);
    case 'euros':
      return formatMoney(Math.round(value), lang, 'EUR');
    case 'points':
      return formatDecimal(value, lang, 1);
    case 'count':
      return formatCount(value, lang);
    case 'days':
    case 'weeks':
    case 'months':
    case 'fte':
    case 'perYear': {
      const [one, many] = NOUNS[unit][lang];
      const shown = Number(value.toFixed(1));
      return `${formatDecimal(shown, lang, 1)}\u00a0${new Intl.PluralRules(lang).select(shown) === 'one' ? one : many}`;
    }
    default:
      return formatDecimal(value, lang);
  }
}
