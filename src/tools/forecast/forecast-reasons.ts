import type { Bilingual } from '../../domain/bilingual.ts';
import type { RefusalCode } from '../../domain/outcome.ts';
import { formatCount, formatDecimal } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import type { NoMaximum } from '../../maths/fit-positive.ts';

/** Why no model is usable on these data. */
export type ForecastReason = { readonly code: RefusalCode; readonly text: Bilingual };

export function tooShort(historyDays: number, least: number): ForecastReason {
  return {
    code: 'too_short',
    text: {
      fr: `Historique trop court pour prévoir : ${formatQuantity(historyDays, 'days', 'fr')}, il en faut ${formatCount(least, 'fr')}. Chargez plus d’historique.`,
      en: `History too short to forecast: ${formatQuantity(historyDays, 'days', 'en')}, where ${formatCount(least, 'en')} are needed. Load more history.`,
    },
  };
}

export function holdoutTooShort(holdoutDays: number, least: number): ForecastReason {
  return {
    code: 'too_short',
    text: {
      fr: `Période de vérification trop courte : ${formatQuantity(holdoutDays, 'days', 'fr')}, il en faut ${formatCount(least, 'fr')}. Avancez \`calibrationTo\` ou allongez \`horizonDays\`.`,
      en: `Holdout too short: ${formatQuantity(holdoutDays, 'days', 'en')}, where ${formatCount(least, 'en')} are needed. Give an earlier \`calibrationTo\` or a longer \`horizonDays\`.`,
    },
  };
}

export function tooFewCustomers(found: number, least: number): ForecastReason {
  return {
    code: 'too_few',
    text: {
      fr: `Trop peu de clients pour caler un modèle : ${formatCount(found, 'fr')} avant la période de vérification, il en faut ${formatCount(least, 'fr')}.`,
      en: `Too few customers to fit a model: ${formatCount(found, 'en')} before the holdout, where ${formatCount(least, 'en')} are needed.`,
    },
  };
}

export function tooFewRepeats(found: number, least: number): ForecastReason {
  return {
    code: 'too_few',
    text: {
      fr: `Trop peu de réachats pour caler un modèle : clients revenus acheter un autre jour avant la période de vérification : ${formatCount(found, 'fr')}, il en faut ${formatCount(least, 'fr')}.`,
      en: `Too few repeat purchases to fit a model: customers who bought again on another day before the holdout: ${formatCount(found, 'en')}, where ${formatCount(least, 'en')} are needed.`,
    },
  };
}

const NO_MAXIMUM: Readonly<Record<NoMaximum, Bilingual>> = {
  boundary: {
    fr: 'un paramètre part vers 0 ou vers l’infini',
    en: 'a parameter runs off to 0 or to infinity',
  },
  not_positive_definite: {
    fr: 'plusieurs jeux de paramètres se valent',
    en: 'several sets of parameters do equally well',
  },
  not_converged: {
    fr: 'la recherche n’aboutit pas',
    en: 'the search does not settle',
  },
};

export function noMaximum(why: NoMaximum): ForecastReason {
  return {
    code: 'out_of_domain',
    text: {
      fr: `Aucun modèle ne se cale sur ces achats : ${NO_MAXIMUM[why].fr}. Les comptages et les cohortes restent valables.`,
      en: `No model fits these purchases: ${NO_MAXIMUM[why].en}. Counts and cohorts still hold.`,
    },
  };
}

export function worseThanSameRate(mae: number, sameRateMae: number): ForecastReason {
  return {
    code: 'out_of_domain',
    text: {
      fr: `Sur la période de vérification, le modèle se trompe plus que le simple maintien du rythme passé : ${formatDecimal(mae, 'fr', 3)} achat d’écart moyen par client, contre ${formatDecimal(sameRateMae, 'fr', 3)}.`,
      en: `Over the holdout the model is further off than simply carrying on the past rate: ${formatDecimal(mae, 'en', 3)} purchases per customer on average, against ${formatDecimal(sameRateMae, 'en', 3)}.`,
    },
  };
}
