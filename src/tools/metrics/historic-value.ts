import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { amount, count } from '../../domain/numbers.ts';
import { answer, refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatMoney, formatShare } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { defineTool } from '../define-tool.ts';
import { refuseZero } from '../refuse-zero.ts';

/**
 * Historic value: what a customer who ordered has brought over the period, in margin when the gross margin is known, else in revenue.
 * This is the LTV shown as current. Confused with the formula and predicted LTVs, which look ahead.
 * Minimum data: one buyer when given by hand, thirty from a file; returns, when netted, must not exceed purchases.
 */
export default defineTool({
  name: 'historic_value',
  title: { fr: 'Valeur historique par client', en: 'Historic value per customer' },
  description: {
    fr: 'Ce qu’un client ayant commandé a rapporté sur la période : en marge si `grossMargin` est donnée, sinon en chiffre d’affaires. C’est un constat, à ne pas confondre avec une LTV calculée ou prévue.',
    en: 'What a customer who ordered brought in over the period: in margin when `grossMargin` is given, else in revenue. It is a record of the past, not a formula LTV or a prediction.',
  },
  formula: 'valuePerCustomer = revenue × grossMargin / buyers; without grossMargin, revenue / buyers',
  source: 'convention',
  input: z.object({
    revenue: measures.revenue.schema,
    buyers: measures.buyers.schema,
    periodDays: measures.periodDays.schema.optional(),
    grossMargin: measures.grossMargin.schema.optional(),
  }),
  output: z.object({
    valuePerCustomer: amount,
    basis: z.enum(['revenue', 'margin']),
    revenue: amount,
    customers: count,
    periodDays: count.optional(),
  }),
  example: {
    input: { revenue: 60_000, buyers: 400, periodDays: 365, grossMargin: 0.4 },
    output: { valuePerCustomer: 60, basis: 'margin', revenue: 60_000, customers: 400, periodDays: 365 },
  },
  minimumFromData: { buyers: defaults.maturedMinimum },
  run({ revenue, buyers, periodDays, grossMargin }) {
    if (buyers === 0) return refuseZero('buyers');
    if (revenue < 0) return RETURNED_MORE;
    return answer({
      valuePerCustomer: (revenue / buyers) * (grossMargin ?? 1),
      basis: grossMargin === undefined ? ('revenue' as const) : ('margin' as const),
      revenue,
      customers: buyers,
      ...(periodDays === undefined ? {} : { periodDays }),
    });
  },
  reading({ valuePerCustomer, periodDays }, { grossMargin }, currency) {
    const say = (lang: 'fr' | 'en') => ({
      value: formatMoney(valuePerCustomer, lang, currency),
      share: grossMargin === undefined ? null : formatShare(grossMargin, lang),
      days: periodDays === undefined ? null : formatQuantity(periodDays, 'days', lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Un client a rapporté ${fr.value} en moyenne ${fr.days === null ? 'sur la période' : `en ${fr.days}`}, ${fr.share === null ? 'en chiffre d’affaires, faute de connaître la marge' : `en marge, à ${fr.share} du chiffre d’affaires`}.`,
      en: `A customer brought in ${en.value} on average ${en.days === null ? 'over the period' : `in ${en.days}`}, ${en.share === null ? 'in revenue, since the margin is not known' : `in margin, at ${en.share} of revenue`}.`,
    };
  },
});

const RETURNED_MORE = refuse(
  'out_of_domain',
  {
    fr: 'Sur cette période, les retours dépassent les achats : la valeur par client n’a pas de sens. Élargissez la période, ou laissez les retours de côté (--returns exclude).',
    en: 'Over this period returns exceed purchases: a value per customer makes no sense. Widen the period, or leave returns out (--returns exclude).',
  },
  ['revenue'],
);
