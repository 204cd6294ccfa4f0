import { z } from 'zod';
import { amount, count, share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatDecimal, formatMoney } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';

const Win = z.object({
  id: z.string(),
  customers: count,
  responses: amount,
  cost: amount,
  /** Orders brought × basket: sales, not margin, and before what would have been bought anyway. */
  revenue: amount,
  /** Sales for one euro spent; null when it costs nothing. */
  perEuro: amount.nullable(),
  /** The response at which sales pay the cost back; null without a basket. */
  breakEvenResponse: amount.nullable(),
});

/**
 * Quick wins: what small actions cost and could sell, from each segment's own response and basket. Confused with a gain: part of
 * these orders would have come anyway, which only a control group shows. Minimum data: customers, response, basket, cost.
 */
export default defineTool({
  name: 'quick_wins',
  title: { fr: 'Gains rapides', en: 'Quick wins' },
  description: {
    fr: 'Coût et ventes attendues de petites actions : clients × réponse × panier (`basket`), contre clients × coût par client. `breakEvenResponse` est la réponse qui rembourse le coût. Ce sont des ventes, pas un gain net : seul un groupe témoin le mesure.',
    en: 'Cost and expected sales of small actions: customers × response × `basket`, against customers × cost per customer. `breakEvenResponse` is the response that pays the cost back. These are sales, not a net gain: only a control group measures that.',
  },
  formula:
    'responses = customers × response; revenue = responses × basket; cost = customers × costPerCustomer; perEuro = revenue / cost; breakEvenResponse = costPerCustomer / basket',
  source: 'convention',
  input: z.object({
    wins: z
      .array(z.object({ id: z.string(), customers: count, response: share, basket: amount, costPerCustomer: amount }))
      .max(100),
  }),
  output: z.object({
    wins: z.array(Win),
    total: Win.omit({ id: true, breakEvenResponse: true }),
  }),
  example: {
    input: { wins: [{ id: 'vip', customers: 128, response: 0.25, basket: 80, costPerCustomer: 4 }] },
    output: {
      wins: [
        { id: 'vip', customers: 128, responses: 32, cost: 512, revenue: 2560, perEuro: 5, breakEvenResponse: 0.05 },
      ],
      total: { customers: 128, responses: 32, cost: 512, revenue: 2560, perEuro: 5 },
    },
  },
  run({ wins }) {
    if (wins.length === 0) {
      return refuse(
        'missing_input',
        { fr: 'Donnez au moins une action (`wins`).', en: 'Give at least one action (`wins`).' },
        ['wins'],
      );
    }
    const rows = wins.map(({ id, customers, response, basket, costPerCustomer }) => {
      const [responses, cost] = [customers * response, customers * costPerCustomer];
      const revenue = responses * basket;
      const breakEvenResponse = basket > 0 ? costPerCustomer / basket : null;
      return { id, customers, responses, cost, revenue, perEuro: cost > 0 ? revenue / cost : null, breakEvenResponse };
    });
    const sum = (key: 'customers' | 'responses' | 'cost' | 'revenue') =>
      rows.reduce((total, row) => total + row[key], 0);
    const [cost, revenue] = [sum('cost'), sum('revenue')];
    const total = { customers: sum('customers'), responses: sum('responses'), cost, revenue };
    return answerFinite({ wins: rows, total: { ...total, perEuro: cost > 0 ? revenue / cost : null } });
  },
  reading({ total: { cost, revenue, perEuro } }, _given, currency) {
    return {
      fr: `${formatMoney(cost, 'fr', currency)} dépensés pour ${formatMoney(revenue, 'fr', currency)} de ventes attendues${perEuro === null ? '' : `, soit ${formatDecimal(perEuro, 'fr', 1)} pour 1`}, avant ce qui se serait vendu de toute façon.`,
      en: `${formatMoney(cost, 'en', currency)} spent for ${formatMoney(revenue, 'en', currency)} of expected sales${perEuro === null ? '' : `, or ${formatDecimal(perEuro, 'en', 1)} for 1`}, before what would have sold anyway.`,
    };
  },
});
