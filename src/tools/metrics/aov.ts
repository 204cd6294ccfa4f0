import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { amount } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatCount, formatMoney } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';

/**
 * Average order value: revenue per order. Confused with revenue per customer, which also depends on how many orders each places.
 * Minimum data: one order. By month, see `sales_by_month`.
 */
export default defineTool({
  name: 'aov',
  title: { fr: 'Panier moyen', en: 'Average order value' },
  description: {
    fr: 'Chiffre d’affaires par commande, à partir de deux nombres ou de commandes. Ce n’est pas le chiffre d’affaires par client. Par mois, voir `sales_by_month`.',
    en: 'Revenue per order, from two numbers or from orders. It is not revenue per customer. By month, see `sales_by_month`.',
  },
  formula: 'aov = revenue / orderCount',
  source: 'reference framework',
  input: z.object({ revenue: measures.revenue.schema, orderCount: measures.orderCount.schema }),
  output: z.object({ aov: amount }),
  example: { input: { revenue: 126_000, orderCount: 2000 }, output: { aov: 63 } },
  run({ revenue, orderCount }) {
    if (orderCount === 0)
      return refuse(
        'undefined_ratio',
        {
          fr: 'Aucune commande (`orderCount` = 0) : le panier moyen n’a pas de base. Donnez au moins une commande.',
          en: 'No orders (`orderCount` = 0): the average has no base. Give at least one order.',
        },
        ['orderCount'],
      );
    return answerFinite({ aov: revenue / orderCount });
  },
  reading({ aov }, { revenue, orderCount }, currency) {
    return {
      fr: `Panier moyen de ${formatMoney(aov, 'fr', currency)} : ${formatMoney(revenue, 'fr', currency)} de chiffre d’affaires, commandes : ${formatCount(orderCount, 'fr')}.`,
      en: `Average order value of ${formatMoney(aov, 'en', currency)}: ${formatMoney(revenue, 'en', currency)} of revenue, orders: ${formatCount(orderCount, 'en')}.`,
    };
  },
});
