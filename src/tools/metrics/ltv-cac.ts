import { z } from 'zod';
import { Band } from '../../domain/band.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { amount } from '../../domain/numbers.ts';
import { bandOf } from '../../knowledge/band-of.ts';
import { findBenchmark } from '../../knowledge/benchmarks.ts';
import { formatDecimal, formatMoney } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { refuseZero } from '../refuse-zero.ts';

/**
 * LTV:CAC: what a customer brings for each unit of money spent to acquire them.
 * `band` follows the benchmark table (SaaS); the general reading says whether acquisition pays at all.
 * Confused with payback, which is a time. Minimum data: a lifetime value and an acquisition cost above 0.
 */
export default defineTool({
  name: 'ltv_cac',
  title: { fr: 'Rapport LTV:CAC', en: 'LTV:CAC ratio' },
  description: {
    fr: 'Ce qu’un client rapporte pour chaque euro dépensé à l’acquérir. Sous 1, perte sur chaque client ; de 1 à 3, fragile ; de 3 à 5, sain ; au-delà, acquisition peut-être trop timide. `band` suit le tableau SaaS, seul à avoir une référence.',
    en: 'What a customer brings in for each euro spent on acquiring them. Below 1, a loss on each customer; 1 to 3, fragile; 3 to 5, healthy; above, acquisition may be too timid. `band` follows the SaaS table, the only one with a benchmark.',
  },
  formula: 'ratio = ltv / cac',
  source: 'reference framework',
  input: z.object({ ltv: measures.ltv.schema, cac: measures.cac.schema }),
  output: z.object({ ratio: amount, band: Band.optional() }),
  example: { input: { ltv: 2400, cac: 600 }, output: { ratio: 4, band: 'good' } },
  run({ ltv, cac }) {
    if (cac === 0) return refuseZero('cac');
    const ratio = ltv / cac;
    const benchmark = findBenchmark('saas', 'ltv_cac');
    return answerFinite({ ratio, ...(benchmark && { band: bandOf(benchmark, ratio) }) });
  },
  reading({ ratio }, { ltv, cac }, currency) {
    const verdict = generalReading(ratio);
    return {
      fr: `LTV:CAC de ${formatDecimal(ratio, 'fr')} (${formatMoney(ltv, 'fr', currency)} pour ${formatMoney(cac, 'fr', currency)}) : ${verdict.fr}.`,
      en: `LTV:CAC of ${formatDecimal(ratio, 'en')} (${formatMoney(ltv, 'en', currency)} for ${formatMoney(cac, 'en', currency)}): ${verdict.en}.`,
    };
  },
});

function generalReading(ratio: number): Bilingual {
  if (ratio < 1)
    return { fr: 'chaque client acquis fait perdre de l’argent', en: 'each customer acquired loses money' };
  if (ratio < 3)
    return { fr: 'équilibre fragile, sous la zone saine de 3 à 5', en: 'fragile, below the healthy range of 3 to 5' };
  if (ratio <= 5) return { fr: 'dans la zone saine de 3 à 5', en: 'within the healthy range of 3 to 5' };
  return {
    fr: 'au-dessus de la zone saine de 3 à 5, l’acquisition est peut-être trop timide',
    en: 'above the healthy range of 3 to 5, acquisition may be too timid',
  };
}
