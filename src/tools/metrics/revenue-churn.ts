import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatMoney, formatShare } from '../../language/format-number.ts';
import { exceeds } from '../../maths/exceeds.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { refuseAbove } from '../refuse-above.ts';
import { refuseMissing } from '../refuse-missing.ts';
import { refuseZero } from '../refuse-zero.ts';

const Worse = z.enum(['revenue', 'customers', 'equal']);

/**
 * Revenue churn: the share of recurring revenue lost to departures and downgrades, beside the share of customers lost.
 * Tells a few large losses from many small ones. Minimum data: recurring revenue at the start and what was lost.
 */
export default defineTool({
  name: 'revenue_churn',
  title: { fr: 'Attrition du revenu', en: 'Revenue churn' },
  description: {
    fr: 'Part du revenu récurrent perdue (départs et réductions d’offre), comparée à la part de clients perdus : quelques gros départs ou beaucoup de petits ?',
    en: 'Share of recurring revenue lost to cancellations and downgrades, compared with the share of customers lost: a few large losses or many small ones?',
  },
  formula: 'rate = (mrrChurned + mrrContraction) / mrrStart; customerRate = customersLost / customersStart',
  source: 'reference framework',
  input: z.object({
    mrrStart: measures.mrrStart.schema,
    mrrChurned: measures.mrrChurned.schema,
    mrrContraction: measures.mrrContraction.schema.optional(),
    customersStart: measures.customersStart.schema.optional(),
    customersLost: measures.customersLost.schema.optional(),
  }),
  output: z.object({ rate: share, customerRate: share.optional(), worse: Worse.optional() }),
  example: {
    input: { mrrStart: 50_000, mrrChurned: 4_000, mrrContraction: 1_000, customersStart: 200, customersLost: 8 },
    output: { rate: 0.1, customerRate: 0.04, worse: 'revenue' },
  },
  run({ mrrStart, mrrChurned, mrrContraction = 0, customersStart, customersLost }) {
    if (mrrStart === 0) return refuseZero('mrrStart');
    const lost = mrrChurned + mrrContraction;
    if (exceeds(lost, mrrStart))
      return refuse(
        'out_of_domain',
        {
          fr: 'Le revenu perdu (`mrrChurned` + `mrrContraction`) dépasse le revenu du début (`mrrStart`). Ne comptez que les clients présents au début.',
          en: 'The revenue lost (`mrrChurned` + `mrrContraction`) exceeds the revenue at the start (`mrrStart`). Count starting customers only.',
        },
        ['mrrChurned', 'mrrContraction', 'mrrStart'],
      );
    const rate = Math.min(1, lost / mrrStart);
    if (customersStart === undefined && customersLost === undefined) return answerFinite({ rate });
    if (customersStart === undefined) return refuseMissing(['customersStart']);
    if (customersLost === undefined) return refuseMissing(['customersLost']);
    if (customersStart === 0) return refuseZero('customersStart');
    if (customersLost > customersStart)
      return refuseAbove(
        { name: 'customersLost', value: customersLost },
        { name: 'customersStart', value: customersStart },
      );
    const customerRate = customersLost / customersStart;
    return answerFinite({ rate, customerRate, worse: compare(rate, customerRate) });
  },
  reading({ rate, customerRate, worse }, { mrrStart, mrrChurned, mrrContraction = 0 }, currency) {
    const lost = mrrChurned + mrrContraction;
    const comparison = {
      revenue: {
        fr: ' : les départs touchent surtout de gros clients',
        en: ': the losses fall on larger customers',
      },
      customers: {
        fr: ' : les départs touchent surtout de petits clients',
        en: ': the losses fall on smaller customers',
      },
      equal: {
        fr: ' : grands et petits clients partent au même rythme',
        en: ': large and small leave at the same rate',
      },
    };
    const beside = (lang: Lang, against: string) =>
      customerRate === undefined || worse === undefined
        ? ''
        : `, ${against} ${formatShare(customerRate, lang)}${comparison[worse][lang]}`;
    return {
      fr: `Revenu récurrent perdu : ${formatMoney(lost, 'fr', currency)} sur ${formatMoney(mrrStart, 'fr', currency)}, soit ${formatShare(rate, 'fr')}${beside('fr', 'pour une attrition de la clientèle de')}.`,
      en: `Recurring revenue lost: ${formatMoney(lost, 'en', currency)} of ${formatMoney(mrrStart, 'en', currency)}, or ${formatShare(rate, 'en')}${beside('en', 'against customer churn of')}.`,
    };
  },
});

function compare(revenueRate: number, customerRate: number): z.infer<typeof Worse> {
  if (Math.abs(revenueRate - customerRate) < 1e-9) return 'equal';
  return revenueRate > customerRate ? 'revenue' : 'customers';
}
