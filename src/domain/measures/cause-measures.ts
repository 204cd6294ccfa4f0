import { z } from 'zod';
import { amount, count } from '../numbers.ts';
import { table } from '../table.ts';
import { type Measure, ordered, tabled } from './define-measure.ts';

/** What the search for causes compares. A trial is a purchase whose next 90 days have elapsed; `returned` counts those followed by another purchase day. */
export const causeMeasures = {
  newcomerReturns: ordered(
    /** First purchases by month and channel; channel is empty where the file has none. */
    table({ month: 'text', channel: 'text', trials: 'number', returned: 'number' }),
    'table',
    'retours à 90 jours après un premier achat, par mois et canal',
    'returns within 90 days of a first purchase, by month and channel',
  ),
  laterReturns: ordered(
    /** Purchases of customers who had bought 90 days before or earlier. */
    table({ month: 'text', trials: 'number', returned: 'number' }),
    'table',
    'retours à 90 jours après un achat de client établi, par mois',
    'returns within 90 days of an established customer’s purchase, by month',
  ),
  spendTierLapses: ordered(
    /**
     * By reference day (`quartersAgo` 1 is the latest, each 91 days): customers by what they spent in the 182 days before it,
     * and how many of them spent nothing in the 91 days after it.
     */
    table({ quartersAgo: 'number', spent: 'number', customers: 'number', lapsed: 'number' }),
    'table',
    'clients devenus silencieux, par trimestre et dépense antérieure',
    'customers fallen silent, by quarter and earlier spend',
  ),
  topAccountMonths: ordered(
    /** `account` 1 to 3: the customers who spent most over the history; 0: everybody. */
    table({ month: 'text', account: 'number', revenue: 'number' }),
    'table',
    'chiffre d’affaires mensuel des trois premiers clients et du total',
    'monthly revenue of the three largest customers and of all',
  ),
  discountMonths: ordered(
    /** `regular`: orders after the first; those with a discount among them. */
    table({ month: 'text', orders: 'number', discounted: 'number', regular: 'number', regularDiscounted: 'number' }),
    'table',
    'commandes avec remise, par mois',
    'orders with a discount, by month',
  ),
  priceReturns: ordered(
    /** `exposed` 1: the purchase holds an article that costs at least 8 % more than it used to. */
    exposureTable(),
    'table',
    'retours à 90 jours selon que les articles achetés ont augmenté',
    'returns within 90 days by whether the articles bought had become dearer',
  ),
  deliveryReturns: tabled(
    'deliveries',
    exposureTable(),
    'retours à 90 jours selon que la livraison était en retard',
    'returns within 90 days by whether the delivery was late',
  ),
  refundReturns: tabled(
    'refunds',
    exposureTable(),
    'retours à 90 jours selon que la commande a été remboursée',
    'returns within 90 days by whether the order was refunded',
  ),
  surveyReturns: tabled(
    'surveys',
    exposureTable(),
    'retours à 90 jours des clients mécontents et des autres',
    'returns within 90 days of unhappy customers and of others',
  ),
  programmeSums: tabled(
    'loyalty_movements',
    /**
     * Over the last 365 days, the customers who ordered before and in them, members and others; `joined`, `ordersBefore` and
     * `ordersAfter` = members who were customers before, and their orders in the 180 days on either side of joining.
     */
    z.object({
      members: count,
      memberOrders: count,
      others: count,
      otherOrders: count,
      revenue: amount,
      rewards: amount,
      joined: count,
      ordersBefore: count,
      ordersAfter: count,
    }),
    'récompenses utilisées et achats des membres',
    'rewards used and purchases of members',
  ),
} as const satisfies Record<string, Measure>;

function exposureTable() {
  return table({ month: 'text', exposed: 'number', trials: 'number', returned: 'number' });
}
