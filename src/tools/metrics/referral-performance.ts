import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import { measures } from '../../domain/measures.ts';
import { amount, count, share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatCount, formatMoney, formatShare } from '../../language/format-number.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { compareReferred, ReferredComparison } from '../loyalty/compare-referred.ts';

const Rate = z.object({ rate: share, interval: Interval, of: count });
type Rate = z.infer<typeof Rate>;

/**
 * Referral performance: who refers, how many referrals become customers, and what these are worth. The referral rate is the
 * share of a stated base that referred somebody; a referral is converted when its file says so or when the referred customer
 * first ordered from that day on. Value is what referred customers have spent so far beside others of the same first-order months,
 * so that neither has had more time. They are not alike otherwise: friends of good customers. Confused with the share of new
 * customers who were referred. Minimum data: a file of referrals; thirty customers for a rate.
 */
export default defineTool({
  name: 'referral_performance',
  title: { fr: 'Résultats du parrainage', en: 'Referral performance' },
  description: {
    fr: 'Part des clients qui parrainent (base indiquée), parrainages convertis, dépense des filleuls comparée à celle des clients venus le même mois, avec son intervalle. Un filleul ressemble à son parrain : l’écart ne vient pas tout entier du parrainage. Ce n’est pas la part des nouveaux clients parrainés.',
    en: 'Share of customers who refer (base stated), converted referrals, spending of referred customers against customers of the same first-order month, with its interval. A referred customer resembles the one who referred: the gap does not all come from the referral. It is not the share of new customers who were referred.',
  },
  formula:
    'referralRate.rate = referrers / customers of the base; conversion.rate = converted / referrals; value.difference = Σ over months (share of the referred × (mean spent by the referred − mean spent by the others))',
  source: 'convention; intervals: Wilson 1927; difference within months: direct standardisation, 95 %',
  input: z.object({
    referralCounts: measures.referralCounts.schema,
    referralBase: measures.referralBase.schema.optional(),
    referredValue: measures.referredValue.schema.optional(),
  }),
  output: z.object({
    referrals: count,
    referrers: count,
    referralsPerReferrer: amount,
    referralRate: Rate.extend({ base: z.enum(['buyers_12_months', 'customer_file']) }).nullable(),
    converted: count.nullable(),
    conversion: Rate.nullable(),
    /** Null without orders that name referred customers, or with fewer than thirty of them. */
    value: ReferredComparison.nullable(),
    warning: Bilingual,
  }),
  example: {
    input: {
      referralCounts: { referrals: 60, referrers: 40, converted: 30, convertedKnown: 60 },
      referralBase: { base: 'buyers_12_months', customers: 400, referrers: 40 },
      referredValue: {
        ...{ cohort: ['2024-01', '2024-01'], referred: [1, 0], customers: [30, 100], orders: [60, 150] },
        ...{ spent: [3000, 8000], spentSquares: [330_000, 740_000] },
      },
    },
    output: {
      ...{ referrals: 60, referrers: 40, referralsPerReferrer: 1.5, converted: 30 },
      referralRate: { rate: 0.1, interval: { low: 0.074295, high: 0.133318 }, of: 400, base: 'buyers_12_months' },
      conversion: { rate: 0.5, interval: { low: 0.377345, high: 0.622655 }, of: 60 },
      value: {
        ...{ referredCustomers: 30, otherCustomers: 100, referredMean: 100, othersMean: 80, difference: 20 },
        interval: { low: 6.91287, high: 33.08713 },
      },
      warning: {
        fr: 'Les filleuls ressemblent à leurs parrains, déjà bons clients : l’écart de valeur n’est pas tout entier l’effet du parrainage.',
        en: 'Referred customers resemble those who referred them, good customers already: the gap in value is not all the effect of the referral.',
      },
    },
  },
  run({ referralCounts, referralBase, referredValue }) {
    const { referrals, referrers, converted, convertedKnown } = referralCounts;
    if (referrals === 0) return NONE;
    const isOver = converted > convertedKnown || convertedKnown > referrals || referrers > referrals || referrers === 0;
    if (isOver || (referralBase !== undefined && referralBase.referrers > referralBase.customers)) return IMPOSSIBLE;
    const fault =
      referredValue &&
      findTableFault(
        'referredValue',
        referredValue,
        { referred: 'flag', customers: 'count', orders: 'count', spent: 'amount', spentSquares: 'square' },
        ['spent', 'spentSquares'],
      );
    if (fault) return fault;
    const rate = referralBase === undefined ? null : rateOf(referralBase.referrers, referralBase.customers);
    return answerFinite({
      ...{ referrals, referrers, referralsPerReferrer: referrals / referrers },
      referralRate: rate === null || referralBase === undefined ? null : { ...rate, base: referralBase.base },
      converted: convertedKnown === 0 ? null : converted,
      conversion: rateOf(converted, convertedKnown),
      value: referredValue === undefined ? null : compareReferred(referredValue),
      warning: WARNING,
    });
  },
  reading({ referrals, referralRate, conversion, value }, _given, currency) {
    const show = (rate: Rate | null, lang: Lang) => (rate === null ? '–' : formatShare(rate.rate, lang));
    const say = (lang: Lang) => ({
      referrals: formatCount(referrals, lang),
      rate: show(referralRate, lang),
      converted: show(conversion, lang),
      spent: value === null ? null : formatMoney(value.referredMean, lang, currency),
      others: value === null ? '' : formatMoney(value.othersMean, lang, currency),
      low: value === null ? '' : formatMoney(value.interval.low, lang, currency),
      high: value === null ? '' : formatMoney(value.interval.high, lang, currency),
    });
    const base = referralRate === null ? { fr: '', en: '' } : BASES[referralRate.base];
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Parrainages : ${fr.referrals} ; clients qui parrainent : ${fr.rate}${base.fr} ; convertis : ${fr.converted}.${fr.spent === null ? '' : ` Un filleul a dépensé ${fr.spent}, un autre client du même mois ${fr.others} (écart de ${fr.low} à ${fr.high}).`}`,
      en: `Referrals: ${en.referrals}; customers who refer: ${en.rate}${base.en}; converted: ${en.converted}.${en.spent === null ? '' : ` A referred customer has spent ${en.spent}, another of the same month ${en.others} (difference from ${en.low} to ${en.high}).`}`,
    };
  },
});

const BASES = {
  buyers_12_months: { fr: ' des acheteurs des 12 derniers mois', en: ' of buyers of the last 12 months' },
  customer_file: { fr: ' des clients du fichier', en: ' of customers on file' },
} as const;

function rateOf(part: number, whole: number): Rate | null {
  if (whole < defaults.maturedMinimum) return null;
  return { rate: part / whole, interval: wilsonInterval(part, whole), of: whole };
}

const WARNING: Bilingual = {
  fr: 'Les filleuls ressemblent à leurs parrains, déjà bons clients : l’écart de valeur n’est pas tout entier l’effet du parrainage.',
  en: 'Referred customers resemble those who referred them, good customers already: the gap in value is not all the effect of the referral.',
};

const NONE = refuse(
  'undefined_ratio',
  {
    fr: 'Aucun parrainage : il n’y a rien à mesurer. Chargez les parrainages, ou élargissez la période.',
    en: 'No referral: there is nothing to measure. Load the referrals, or widen the period.',
  },
  ['referralCounts'],
);

const IMPOSSIBLE = refuse(
  'out_of_domain',
  {
    fr: 'Ces effectifs ne vont pas ensemble : parrains ≤ parrainages, convertis ≤ parrainages, parrains de la base ≤ clients. Corrigez `referralCounts` ou `referralBase`.',
    en: 'These counts do not go together: referrers ≤ referrals, converted ≤ referrals, referrers of the base ≤ customers. Correct `referralCounts` or `referralBase`.',
  },
  ['referralCounts', 'referralBase'],
);
