import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { formatCount, formatDecimal } from '../../language/format-number.ts';
import { formatPeriod } from '../../language/periods/format-period.ts';
import type { Chosen } from './choose-forecast.ts';
import { detectSeason, type Season } from './detect-season.ts';

/** The total of the holdout missed by more than this share of the larger figure is more than bad luck. */
const MOST_OFF = 1 / 3;
/** Under this difference chance explains it: purchases of a few customers. */
const LEAST_DIFFERENCE = 30;

/** What to keep in mind with a usable forecast. */
export const ForecastFlag = z.object({ id: z.enum(['season', 'total_off', 'behind_segment_mean']), text: Bilingual });
export type ForecastFlag = z.infer<typeof ForecastFlag>;

export function raiseFlags(
  { candidate, model, fit, now }: Chosen,
  repeatMonths: MeasureValues['repeatMonths'] | undefined,
): ForecastFlag[] {
  const season = repeatMonths && detectSeason(repeatMonths, model, fit.parameters, now.histories);
  const { mae, segmentMeanMae, predicted, actual } = candidate.backtest;
  const difference = Math.abs(predicted - actual);
  const isOff = difference > LEAST_DIFFERENCE && difference > MOST_OFF * Math.max(predicted, actual);
  return [
    ...(season ? [seasonFlag(season)] : []),
    ...(isOff ? [totalFlag(predicted, actual)] : []),
    ...(candidate.behindSegmentMean && segmentMeanMae !== null ? [behindFlag(mae, segmentMeanMae)] : []),
  ];
}

function seasonFlag({ month, ratio, seenAgain }: Season): ForecastFlag {
  const once = seenAgain
    ? { fr: '', en: '' }
    : {
        fr: ' Elle n’est vue que sur une année : un événement isolé peut aussi l’expliquer.',
        en: ' It is seen over one year only: a single event may explain it too.',
      };
  return {
    id: 'season',
    text: {
      fr: `Les réachats suivent une forte saison (${formatDecimal(ratio, 'fr', 1)} fois l’attendu en ${formatPeriod(month, 'fr')}) que le modèle ignore : fiez-vous au total sur douze mois, pas à une période plus courte.${once.fr}`,
      en: `Repeat purchases follow a strong season (${formatDecimal(ratio, 'en', 1)} times what is expected in ${formatPeriod(month, 'en')}) that the model ignores: trust the total over twelve months, not a shorter one.${once.en}`,
    },
  };
}

function totalFlag(predicted: number, actual: number): ForecastFlag {
  return {
    id: 'total_off',
    text: {
      fr: `Le total de la période de vérification est manqué : ${formatCount(predicted, 'fr')} achats prévus, ${formatCount(actual, 'fr')} constatés. Le rythme d’achat a changé ; l’ordre des clients reste plus sûr que les montants.`,
      en: `The total of the holdout is missed: ${formatCount(predicted, 'en')} purchases foretold, ${formatCount(actual, 'en')} observed. Buying has changed pace; the ranking of customers is safer than the amounts.`,
    },
  };
}

function behindFlag(mae: number, segmentMeanMae: number): ForecastFlag {
  return {
    id: 'behind_segment_mean',
    text: {
      fr: `Sur la période de vérification, la simple moyenne par segment fait mieux : ${formatDecimal(segmentMeanMae, 'fr', 3)} achat d’écart moyen par client, contre ${formatDecimal(mae, 'fr', 3)} pour le modèle.`,
      en: `Over the holdout a plain segment mean does better: ${formatDecimal(segmentMeanMae, 'en', 3)} purchases off per customer on average, against ${formatDecimal(mae, 'en', 3)} for the model.`,
    },
  };
}
