import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { answer, refuse } from '../../domain/outcome.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { giniOfSorted } from '../../maths/gini-of-sorted.ts';
import { sortNonNegative } from '../../maths/sort-non-negative.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';

const MOST = 0.8;
const TOP_ONE_PERCENT = 0.01;

/**
 * Concentration of revenue: the part of it that the best customers make, the Gini coefficient, and how few customers make 80 %.
 * Checks the 80/20 rule on the data instead of assuming it. Confused with RFM, which also looks at recency and frequency.
 * Minimum data: one customer with revenue above 0; a customer refunded beyond their purchases counts as 0.
 */
export default defineTool({
  name: 'pareto_share',
  title: { fr: 'Concentration du chiffre d’affaires', en: 'Concentration of revenue' },
  description: {
    fr: 'Part du chiffre d’affaires que font les meilleurs clients (`topShare` des clients, arrondi au client supérieur), coefficient de Gini et plus petite part des clients qui fait 80 % du chiffre d’affaires. Ne dit pas s’ils ont acheté récemment.',
    en: 'Share of revenue made by the best customers (`topShare` of them, rounded up to a whole customer), Gini coefficient and the smallest share of customers that makes 80% of revenue. Says nothing about how recently they bought.',
  },
  formula:
    'customers = ⌈topShare × n⌉; revenueShare = revenue of the largest `customers` / total; shareFor80 = smallest k with at least 80 % of revenue / n; gini = 2 Σ i·xᵢ / (n Σ x) − (n + 1) / n',
  source: 'convention; Gini 1912',
  input: z.object({ topShare: z.number().gt(0).max(1).default(0.2), monetary: measures.monetary.schema }),
  output: z.object({
    revenueShare: share,
    customers: count,
    gini: share,
    shareFor80: share,
    topOnePercentShare: share,
  }),
  example: {
    input: { topShare: 0.2, monetary: { monetary: [500, 200, 100, 100, 100] } },
    output: { revenueShare: 0.5, customers: 1, gini: 0.36, shareFor80: 0.6, topOnePercentShare: 0.5 },
  },
  run({ topShare, monetary }) {
    const fault = findTableFault('monetary', monetary, { monetary: 'amount' });
    if (fault !== null) return fault;
    const sorted = sortNonNegative(aboveZero(monetary.monetary));
    const total = sorted.reduce((sum, value) => sum + value, 0);
    if (total === 0)
      return refuse(
        'undefined_ratio',
        {
          fr: 'Aucun client n’a de montant positif : le chiffre d’affaires n’a rien à partager. Vérifiez la colonne de montant et la période.',
          en: 'No customer has a positive amount: there is no revenue to share out. Check the amount column and the period.',
        },
        ['monetary'],
      );
    const customers = customersIn(topShare, sorted.length);
    return answer({
      revenueShare: topPart(sorted, customers, total),
      customers,
      gini: giniOfSorted(sorted),
      shareFor80: fewestFor(sorted, MOST * total) / sorted.length,
      topOnePercentShare: topPart(sorted, customersIn(TOP_ONE_PERCENT, sorted.length), total),
    });
  },
  reading({ revenueShare, customers, shareFor80 }, { topShare }) {
    return {
      fr: `Les meilleurs clients (${formatShare(topShare, 'fr')} de la base, soit ${formatCount(customers, 'fr')}) font ${formatShare(revenueShare, 'fr')} du chiffre d’affaires ; pour en faire 80 %, il faut ${formatShare(shareFor80, 'fr')} des clients.`,
      en: `The best customers (${formatShare(topShare, 'en')} of the base, that is ${formatCount(customers, 'en')}) make ${formatShare(revenueShare, 'en')} of revenue; making 80% of it takes ${formatShare(shareFor80, 'en')} of customers.`,
    };
  },
});

/** A copy in which what is below 0 counts as 0. */
function aboveZero(amounts: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(amounts);
  for (let index = 0; index < copy.length; index++) copy[index] = Math.max(0, copy[index] ?? 0);
  return copy;
}

/** A share of the customers, rounded up; the tolerance keeps 7 % of 100 at 7. */
function customersIn(part: number, customers: number): number {
  return Math.min(customers, Math.max(1, Math.ceil(part * customers - 1e-9)));
}

/** The part of the total that the greatest values of an ascending column make. */
function topPart(sorted: Float64Array, customers: number, total: number): number {
  let sum = 0;
  for (let index = sorted.length - customers; index < sorted.length; index++) sum += sorted[index] ?? 0;
  return Math.min(1, sum / total);
}

function fewestFor(sorted: Float64Array, target: number): number {
  let sum = 0;
  for (let customers = 1; customers <= sorted.length; customers++) {
    sum += sorted[sorted.length - customers] ?? 0;
    if (sum >= target * (1 - 1e-12)) return customers;
  }
  return sorted.length;
}
