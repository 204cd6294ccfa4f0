import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { amount, share } from '../../domain/numbers.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { formatCount, formatDecimal, formatMoney, formatSharePoints } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { refuseMissing } from '../refuse-missing.ts';

const input = z.object({
  customers: measures.customers.schema,
  retentionGain: share.optional(),
  yearlyValue: measures.yearlyValue.schema.optional(),
  grossMargin: measures.grossMargin.schema.optional(),
  churnReduction: share.optional(),
});

const output = z.object({
  revenuePerYear: amount.optional(),
  basis: z.enum(['revenue', 'margin']).optional(),
  customersPerMonth: amount.optional(),
});

/**
 * Impact: what more points of yearly retention are worth a year, and how many customers a month fewer points of monthly
 * churn keep. An order of magnitude, never a promise. Confused with relative gains: 0.05 is five points, not 5 % more.
 * Minimum data: a number of customers and one of the two changes.
 */
export default defineTool({
  name: 'impact',
  title: { fr: 'Valeur d’un gain de rétention', en: 'Worth of a retention gain' },
  description: {
    fr: 'Ce que rapportent des points de rétention annuelle gagnés (`retentionGain` et `yearlyValue`, en marge si `grossMargin` est donnée), ou combien de clients par mois sont gardés grâce à des points d’attrition mensuelle en moins (`churnReduction`). 0,05 = 5 points.',
    en: 'What extra points of yearly retention bring (`retentionGain` and `yearlyValue`, in margin when `grossMargin` is given), or how many customers are kept each month by fewer points of monthly churn (`churnReduction`). 0.05 = 5 points.',
  },
  formula:
    'revenuePerYear = customers × retentionGain × yearlyValue (× grossMargin when given); customersPerMonth = customers × churnReduction',
  source: 'convention',
  input,
  output,
  example: {
    input: { customers: 2000, retentionGain: 0.05, yearlyValue: 300 },
    output: { revenuePerYear: 30_000, basis: 'revenue' },
  },
  run({ customers, retentionGain, yearlyValue, grossMargin, churnReduction }): Outcome<z.infer<typeof output>> {
    if (retentionGain === undefined && churnReduction === undefined)
      return refuseMissing(['retentionGain', 'churnReduction'], {
        fr: 'L’un des deux suffit.',
        en: 'Either one is enough.',
      });
    const kept = churnReduction === undefined ? {} : { customersPerMonth: customers * churnReduction };
    if (retentionGain === undefined) return answerFinite(kept);
    if (yearlyValue === undefined) return refuseMissing(['yearlyValue']);
    const revenuePerYear = customers * retentionGain * yearlyValue * (grossMargin ?? 1);
    return answerFinite({ revenuePerYear, basis: grossMargin === undefined ? 'revenue' : 'margin', ...kept });
  },
  reading(
    { revenuePerYear, basis, customersPerMonth },
    { customers, retentionGain = 0, churnReduction = 0 },
    currency,
  ) {
    const money = { revenue: { fr: 'chiffre d’affaires', en: 'revenue' }, margin: { fr: 'marge', en: 'margin' } };
    const base = { fr: formatCount(customers, 'fr'), en: formatCount(customers, 'en') };
    const gain = basis !== undefined &&
      revenuePerYear !== undefined && {
        fr: `Rétention annuelle ${formatSharePoints(retentionGain, 'fr')} : ${formatMoney(revenuePerYear, 'fr', currency)} de ${money[basis].fr} en plus par an`,
        en: `Yearly retention ${formatSharePoints(retentionGain, 'en')}: ${formatMoney(revenuePerYear, 'en', currency)} more ${money[basis].en} a year`,
      };
    const kept = customersPerMonth !== undefined && {
      fr: `Attrition mensuelle ${formatSharePoints(-churnReduction, 'fr')} : clients gardés par mois, ${formatDecimal(customersPerMonth, 'fr', 1)}`,
      en: `Monthly churn ${formatSharePoints(-churnReduction, 'en')}: customers kept each month, ${formatDecimal(customersPerMonth, 'en', 1)}`,
    };
    const parts = [gain, kept].filter((part) => part !== false);
    return {
      fr: `${parts.map(({ fr }) => fr).join(' ; ')} (base de clients : ${base.fr}).`,
      en: `${parts.map(({ en }) => en).join('; ')} (customer base: ${base.en}).`,
    };
  },
});
