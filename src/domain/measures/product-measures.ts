import { z } from 'zod';
import { count } from '../numbers.ts';
import { table } from '../table.ts';
import { type Measure, tabled } from './define-measure.ts';

/** Beyond these a table given by hand is a mistake, and its pairs would take too long to test. */
const MOST_BASKETS = 1_000_000_000;
const MOST_PRODUCTS = 1_000_000;

/** What is in the orders: articles, discounts. */
export const productMeasures = {
  ordersByDiscount: tabled(
    'orders',
    /**
     * `complete` 1 = the data covers the whole month; `discountGiven` = taken off the discounted orders. `revenue` and
     * `discountedRevenue` are empty without amounts, `discountGiven` also when only codes tell a discount.
     */
    table({
      ...{ month: 'text', complete: 'number', orders: 'number', discounted: 'number' },
      ...{ revenue: 'number', discountedRevenue: 'number', discountGiven: 'number' },
    }),
    'commandes avec remise, par mois',
    'orders with a discount, by month',
  ),
  buyersByDiscount: tabled(
    'orders',
    /**
     * Customers by how many orders they placed and how many of these carried a discount, with what they paid and what was
     * taken off: `revenue` is empty without amounts, `given` also when only codes tell a discount.
     */
    table({ orders: 'number', discounted: 'number', customers: 'number', revenue: 'number', given: 'number' }),
    'clients par nombre de commandes, avec remise ou non',
    'customers by number of orders, discounted or not',
  ),
  arrivalsByDiscount: tabled(
    'orders',
    /** By month of first purchase, of customers observed long enough; `withDiscount` 1 = an order of the first day carried a discount. */
    table({
      ...{ cohort: 'text', withDiscount: 'number', customers: 'number' },
      ...{ returned: 'number', returnedFullPrice: 'number' },
    }),
    'retour des clients acquis avec ou sans remise',
    'return of customers acquired with or without a discount',
  ),
  productGaps: tabled(
    'orders',
    /**
     * Products bought again on another day by enough customers, by how many, at most two thousand. Days between a customer's
     * purchases of the product: their quartiles over `gaps`. Customers by silence since they last bought it: due from the
     * first quartile to the third, late up to the greatest of it, 90 days and 3 medians, quiet beyond; the rest can wait.
     */
    table({
      ...{ product: 'text', customers: 'number', rebuyers: 'number', gaps: 'number' },
      ...{ lowDays: 'number', medianDays: 'number', highDays: 'number' },
      ...{ due: 'number', dueRebuyers: 'number', late: 'number', quiet: 'number' },
    }),
    'rythme de rachat de chaque produit',
    'rhythm at which each product is bought again',
  ),
  basketPairs: tabled(
    'orders',
    pairsMeasure(),
    'produits achetés dans la même commande',
    'products bought in the same order',
  ),
  nextPairs: tabled(
    'orders',
    pairsMeasure(),
    'produits achetés au jour d’achat suivant',
    'products bought on the next purchase day',
  ),
  firstBaskets: tabled(
    'orders',
    /**
     * Customers observed for `days` days and how many bought again within them, by month of first purchase: all of them, and
     * those who bought a product on their first day, for the products most often bought that day.
     */
    z.object({
      all: table({ cohort: 'text', customers: 'number', retained: 'number' }),
      products: table({ product: 'text', cohort: 'text', customers: 'number', retained: 'number' }),
    }),
    'retour des clients selon les produits du premier achat',
    'return of customers by the products first bought',
  ),
  eventActivation: tabled(
    'events',
    activationMeasure(),
    'premiers gestes des nouveaux venus, d’après leurs événements',
    'early actions of newcomers, from their events',
  ),
  orderActivation: tabled(
    'orders',
    activationMeasure(),
    'premiers gestes des nouveaux clients, d’après leurs commandes',
    'early actions of new customers, from their orders',
  ),
  trialOutcomes: tabled(
    'subscriptions',
    /** Trials that have reached their end, by its month, and how many of them went on. */
    table({ month: 'text', trials: 'number', paid: 'number' }),
    'essais terminés et devenus payants',
    'trials ended and turned into paid plans',
  ),
} as const satisfies Record<string, Measure>;

/**
 * How often two products go together, over `baskets` orders or purchase days that have a next one: `both` of them, by
 * `customers` distinct customers, where the first is in `firstCount` and the second in `secondCount`. Of the `considered`
 * products most often bought (`leftOut` are too rare or too many), only the pairs found often enough are listed.
 */
function pairsMeasure() {
  return z.object({
    ...{ baskets: count.max(MOST_BASKETS), considered: count.max(MOST_PRODUCTS), leftOut: count },
    pairs: table({
      ...{ first: 'text', second: 'text', both: 'number', firstCount: 'number', secondCount: 'number' },
      customers: 'number',
    }),
  });
}

/**
 * Newcomers by month of arrival, of those whose first `days` days have gone by: how many reached the value event within them,
 * and how many finished the onboarding `steps`. `delays`: days to the value event of those who have reached it. `all` and
 * `actions`: newcomers whose later days have gone by too, how many were there in them, by what they did in the first ones.
 */
function activationMeasure() {
  return z.object({
    /** What the arrival is: `createdAt`, `first_event` or `first_order`. */
    startFrom: z.string(),
    /** Empty when none was named; `isKnown` false: nobody ever did it. */
    valueEvent: z.string(),
    isKnown: z.boolean(),
    steps: z.array(z.string()),
    names: z.array(z.string()),
    cohorts: table({ cohort: 'text', customers: 'number', activated: 'number', completed: 'number' }),
    delays: table({ delayDays: 'number', customers: 'number' }),
    all: table({ cohort: 'text', customers: 'number', retained: 'number' }),
    actions: table({ action: 'text', cohort: 'text', customers: 'number', retained: 'number' }),
  });
}
