import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { amount, score } from '../../domain/numbers.ts';
import { answer, refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { generalThresholds } from '../../knowledge/general-thresholds.ts';
import { formatDecimal } from '../../language/format-number.ts';
import { defineTool } from '../define-tool.ts';
import { refuseMissing } from '../refuse-missing.ts';

const PARTS = ['usage', 'engagement', 'satisfaction'] as const;
const PART_NAMES = {
  usage: { fr: 'usage', en: 'usage' },
  engagement: { fr: 'engagement', en: 'engagement' },
  satisfaction: { fr: 'satisfaction', en: 'satisfaction' },
} as const;

/**
 * Health score: usage, engagement and satisfaction (each 0–100) as one weighted mean.
 * A missing part is left out and the other weights rescaled, said in `missing`. Confused with satisfaction alone.
 * Minimum data: one part.
 */
export default defineTool({
  name: 'health_score',
  title: { fr: 'Score de santé client', en: 'Customer health score' },
  description: {
    fr: 'Moyenne pondérée de l’usage, de l’engagement et de la satisfaction, de 0 à 100 (poids 40, 30, 30 par défaut). Une part absente est écartée, les autres poids remis à l’échelle, et `missing` le dit. Objectif : plus de 70.',
    en: 'Weighted mean of usage, engagement and satisfaction, from 0 to 100 (weights 40, 30, 30 by default). A missing part is left out, the other weights rescaled, and `missing` says so. Aim: above 70.',
  },
  formula: 'score = Σ weight × part / Σ weight, over usage, engagement and satisfaction given',
  source: 'reference framework; weights: convention',
  input: z.object({
    usage: measures.usage.schema.optional(),
    engagement: measures.engagement.schema.optional(),
    satisfaction: measures.satisfaction.schema.optional(),
    weights: z.object({ usage: amount, engagement: amount, satisfaction: amount }).strict().optional(),
  }),
  output: z.object({ score, missing: z.array(z.enum(PARTS)) }),
  example: { input: { usage: 80, engagement: 60 }, output: { score: 71.42857142857143, missing: ['satisfaction'] } },
  run({ weights = defaults.healthWeights, ...parts }) {
    const missing = PARTS.filter((part) => parts[part] === undefined);
    if (missing.length === PARTS.length)
      return refuseMissing(PARTS, { fr: 'Une seule de ces parts suffit.', en: 'Any one of them is enough.' });
    const given = PARTS.flatMap((part) => {
      const value = parts[part];
      return value === undefined ? [] : [{ value, weight: weights[part] }];
    });
    const heaviest = Math.max(...given.map(({ weight }) => weight));
    if (heaviest === 0)
      return refuse(
        'undefined_ratio',
        {
          fr: 'Les parts données ont toutes un poids nul. Donnez un poids supérieur à 0 à l’une d’elles dans `weights`.',
          en: 'All the parts given have a weight of 0. Give one of them a weight above 0 in `weights`.',
        },
        ['weights'],
      );
    const scaled = given.map(({ value, weight }) => ({ value, weight: weight / heaviest }));
    const total = scaled.reduce((sum, { weight }) => sum + weight, 0);
    const weighted = scaled.reduce((sum, { value, weight }) => sum + value * weight, 0);
    return answer({ score: Math.min(100, weighted / total), missing });
  },
  reading({ score: value, missing }) {
    const aim = generalThresholds.health_score.value;
    const without = (lang: Lang) => missing.map((part) => PART_NAMES[part][lang]).join(', ');
    const place = value > aim ? { fr: 'au-dessus de', en: 'above' } : { fr: 'pas au-dessus de', en: 'not above' };
    return {
      fr: `Score de santé de ${formatDecimal(value, 'fr', 1)} sur 100, ${place.fr} l’objectif de ${aim}${missing.length > 0 ? ` (calculé sans : ${without('fr')})` : ''}.`,
      en: `Health score of ${formatDecimal(value, 'en', 1)} out of 100, ${place.en} the aim of ${aim}${missing.length > 0 ? ` (calculated without: ${without('en')})` : ''}.`,
    };
  },
});
