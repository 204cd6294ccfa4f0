import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { count } from '../../domain/numbers.ts';
import { answer } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatCount, formatDecimal } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { defineTool } from '../define-tool.ts';
import { refuseAbove } from '../refuse-above.ts';
import { refuseZero } from '../refuse-zero.ts';

/** Days in the year to which a period is scaled; 366 counts as a full year too. */
const YEAR_DAYS = 365;

/**
 * Purchase frequency: orders per customer who ordered, over the period and scaled to a year when its length is known.
 * Confused with orders per registered customer, whose base also holds those who never ordered.
 * Minimum data: one buyer when given by hand, thirty from a file; 120 days for the yearly figure.
 */
export default defineTool({
  name: 'purchase_frequency',
  title: { fr: 'Fréquence d’achat', en: 'Purchase frequency' },
  description: {
    fr: 'Commandes par client ayant commandé, sur la période puis par an quand elle dure au moins 120 jours. Les inscrits qui n’ont rien commandé ne comptent pas.',
    en: 'Orders per customer who ordered, over the period and per year when it lasts at least 120 days. People who registered without ordering do not count.',
  },
  formula: 'perPeriod = orders / buyers; perYear = perPeriod × 365 / periodDays',
  source: 'reference framework; yearly scale: convention',
  input: z.object({
    orders: measures.orders.schema,
    buyers: measures.buyers.schema,
    periodDays: measures.periodDays.schema.optional(),
  }),
  output: z.object({
    perPeriod: z.number().min(0),
    perYear: z.number().min(0).optional(),
    /** Length of the period when the yearly figure is scaled from another length than a year. */
    scaledFromDays: count.optional(),
  }),
  example: {
    input: { orders: 300, buyers: 150, periodDays: 146 },
    output: { perPeriod: 2, perYear: 5, scaledFromDays: 146 },
  },
  minimumFromData: { buyers: defaults.maturedMinimum },
  run({ orders, buyers, periodDays }) {
    if (buyers === 0) return refuseZero('buyers');
    if (buyers > orders) return refuseAbove({ name: 'buyers', value: buyers }, { name: 'orders', value: orders });
    const perPeriod = orders / buyers;
    if (periodDays === undefined || periodDays < defaults.minHistoryDays) return answer({ perPeriod });
    const perYear = (perPeriod * YEAR_DAYS) / periodDays;
    const isYear = periodDays === YEAR_DAYS || periodDays === YEAR_DAYS + 1;
    return answer({ perPeriod, perYear, ...(isYear ? {} : { scaledFromDays: periodDays }) });
  },
  reading({ perPeriod, perYear, scaledFromDays }, { orders, buyers, periodDays }) {
    const rate = { fr: formatDecimal(perPeriod, 'fr'), en: formatDecimal(perPeriod, 'en') };
    const fr = `Commandes par client : ${rate.fr} sur la période (commandes : ${formatCount(orders, 'fr')} ; clients : ${formatCount(buyers, 'fr')})`;
    const en = `Orders per customer: ${rate.en} over the period (orders: ${formatCount(orders, 'en')}; customers: ${formatCount(buyers, 'en')})`;
    if (periodDays === undefined) return { fr: `${fr}.`, en: `${en}.` };
    const days = { fr: formatQuantity(periodDays, 'days', 'fr'), en: formatQuantity(periodDays, 'days', 'en') };
    if (perYear === undefined)
      return {
        fr: `${fr}, une période de ${days.fr} étant trop courte pour un rythme annuel (minimum : ${formatQuantity(defaults.minHistoryDays, 'days', 'fr')}).`,
        en: `${en}; a period of ${days.en} is too short for a yearly rate (minimum: ${formatQuantity(defaults.minHistoryDays, 'days', 'en')}).`,
      };
    const year = { fr: formatDecimal(perYear, 'fr'), en: formatDecimal(perYear, 'en') };
    if (scaledFromDays === undefined)
      return { fr: `${fr}, soit ${year.fr} par an.`, en: `${en}, that is ${year.en} a year.` };
    return {
      fr: `${fr}, soit ${year.fr} par an en ramenant ${days.fr} à une année.`,
      en: `${en}, that is ${year.en} a year once ${days.en} are scaled to one.`,
    };
  },
});
