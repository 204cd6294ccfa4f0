import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { formatCount, formatDecimal, formatShare } from '../../language/format-number.ts';
import type { LevelName } from './feature-levels.ts';
import type { RiskDriver } from './risk-driver.ts';

type Quantity = Pick<RiskDriver, 'feature' | 'direction' | 'oddsRatio' | 'alone'> & { step: number; isDay: boolean };
type Level = Pick<RiskDriver, 'feature' | 'oddsRatio'> & { name: LevelName; customers: number; rate: number };

/** What one standard deviation more of a quantity, or so many days earlier, does to the odds of the outcome. */
export function quantityWords({ feature, direction, oddsRatio, alone, step, isDay }: Quantity): Bilingual {
  const more = isDay ? { fr: 'jours plus tôt', en: 'days earlier' } : { fr: 'de plus', en: 'more' };
  const against = {
    fr: ' (seule, la colonne va dans l’autre sens : ici, elle corrige les autres)',
    en: ' (on its own the column points the other way: here it corrects others)',
  };
  return inBoth(
    (lang) =>
      `${plain(feature)}${COLON[lang]} ${formatDecimal(step, lang)} ${more[lang]}, ${timesWords(oddsRatio)[lang]}${direction === alone ? '' : against[lang]}`,
  );
}

/** What a value does to the odds of the outcome, against the average customer, and how often its customers have it. */
export function levelWords({ feature, oddsRatio, name, customers, rate }: Level): Bilingual {
  const of = { fr: 'de ces clients ont l’issue', en: 'of these customers have the outcome' };
  return inBoth((lang) => {
    const value = name.kind === 'value' ? name.text : KIND_WORDS[name.kind][lang];
    return `${plain(feature)} = ${value}${COLON[lang]} ${timesWords(oddsRatio)[lang]} (${formatShare(rate, lang)} ${of[lang]}, n = ${formatCount(customers, lang)})`;
  });
}

const COLON: Bilingual = { fr: ' :', en: ':' };

const KIND_WORDS: Record<Exclude<LevelName['kind'], 'value'>, Bilingual> = {
  yes: { fr: 'oui', en: 'yes' },
  no: { fr: 'non', en: 'no' },
  missing: { fr: 'valeur absente', en: 'missing' },
  others: { fr: 'valeurs rares', en: 'rare values' },
};

function timesWords(oddsRatio: number): Bilingual {
  return {
    fr: `cote de l’issue multipliée par ${formatDecimal(oddsRatio, 'fr')}`,
    en: `odds of the outcome multiplied by ${formatDecimal(oddsRatio, 'en')}`,
  };
}

/** A column's name as words. */
function plain(name: string): string {
  return name.replaceAll('_', ' ');
}

function inBoth(say: (lang: Lang) => string): Bilingual {
  return { fr: say('fr'), en: say('en') };
}
