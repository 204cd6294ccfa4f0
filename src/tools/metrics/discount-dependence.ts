import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { type MeasureName, type MeasureValues, measures } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import type { NumberColumn } from '../../domain/table.ts';
import { formatCount, formatShare, formatSharePoints } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { AcquisitionComparison, compareAcquisition } from '../products/compare-acquisition.ts';
import { DiscountTrend, findDiscountTrend } from '../products/discount-trend.ts';
import { DiscountHabits, tallyDiscountHabits } from '../products/tally-discounts.ts';
import { DiscountMoney, weighDiscounts } from '../products/weigh-discounts.ts';
import { refuseTooFew } from '../refuse-too-few.ts';

const LEAST_ORDERS = 30;

const Month = z.object({
  month: z.string(),
  orders: count,
  discounted: count,
  /** Null under thirty orders. */
  share: share.nullable(),
  complete: z.boolean(),
});

/**
 * Discount dependence: how many orders carry a discount, how many customers never buy without one, what that weighs, where
 * it is going, and whether customers acquired with a discount come back less at full price.
 * Confused with the effect of a discount, which only a test with a control group shows. Minimum data: thirty orders and a
 * column of discounts or of codes.
 */
export default defineTool({
  name: 'discount_dependence',
  title: { fr: 'Dépendance aux remises', en: 'Discount dependence' },
  description: {
    fr: 'Part des commandes avec remise, part des clients qui n’achètent qu’avec remise, remise moyenne, chiffre d’affaires en jeu (marge avec `grossMargin`, au plein tarif), évolution, et retour au plein tarif, sous `days` jours, des clients acquis avec une remise. Demande une colonne de remises ou de codes. Montre une habitude, pas l’effet d’une remise.',
    en: 'Share of orders with a discount, share of customers who only buy with one, average discount, revenue at stake (margin with `grossMargin`, at full price), trend, and whether customers acquired with a discount come back at full price within `days` days. Needs a column of discounts or codes. Shows a habit, not the effect of a discount.',
  },
  formula:
    'orderShare = discounted / orders; onlyShare = customers whose every order is discounted / customers; averageDiscount = discountGiven / (discountedRevenue + discountGiven); marginAtStake = paid − (1 − grossMargin) × (paid + taken off), of the customers who only buy with a discount',
  source:
    'convention; intervals: Wilson 1927, Newcombe 1998; return compared within months of arrival: Mantel–Haenszel, Sato 1989; 95 %',
  asks: ['days'],
  input: z.object({
    days: z.number().int().min(1).max(3650).default(90),
    grossMargin: measures.grossMargin.schema.optional(),
    ordersByDiscount: measures.ordersByDiscount.schema.optional(),
    buyersByDiscount: measures.buyersByDiscount.schema.optional(),
    arrivalsByDiscount: measures.arrivalsByDiscount.schema.optional(),
  }),
  output: z.object({
    orders: count,
    discounted: count,
    orderShare: share,
    customers: DiscountHabits,
    /** Customers with two orders or more: with one order, nobody shows a habit. */
    repeatCustomers: DiscountHabits,
    /** Null without amounts, or in several currencies. */
    money: DiscountMoney.nullable(),
    byMonth: z.array(Month),
    trend: DiscountTrend.nullable(),
    acquisition: AcquisitionComparison.nullable(),
  }),
  example: {
    input: {
      grossMargin: 0.6,
      ordersByDiscount: {
        ...{ month: ['2024-01', '2024-02'], complete: [1, 1], orders: [60, 40], discounted: [12, 28] },
        ...{ revenue: [3000, 1800], discountedRevenue: [480, 1120], discountGiven: [120, 280] },
      },
      buyersByDiscount: {
        ...{ orders: [1, 1, 2, 2, 2], discounted: [0, 1, 0, 1, 2], customers: [20, 10, 15, 8, 12] },
        ...{ revenue: [1000, 400, 1500, 940, 960], given: [0, 100, 0, 60, 240] },
      },
    },
    output: {
      ...{ orders: 100, discounted: 40, orderShare: 0.4 },
      customers: {
        ...{ customers: 65, only: 22, sometimes: 8, never: 35, onlyShare: 0.338_462 },
        ...{ interval: { low: 0.235_335, high: 0.459_616 }, revenue: 4800, onlyRevenue: 1360, onlyGiven: 340 },
      },
      repeatCustomers: {
        ...{ customers: 35, only: 12, sometimes: 8, never: 15, onlyShare: 0.342_857 },
        ...{ interval: { low: 0.208_317, high: 0.508_481 }, revenue: 3400, onlyRevenue: 960, onlyGiven: 240 },
      },
      money: {
        ...{ revenue: 4800, discountedRevenue: 1600, discountGiven: 400, averageDiscount: 0.2 },
        ...{ revenueAtStake: 1360, marginAtStake: 680 },
      },
      byMonth: [
        { month: '2024-01', orders: 60, discounted: 12, share: 0.2, complete: true },
        { month: '2024-02', orders: 40, discounted: 28, share: 0.7, complete: true },
      ],
      trend: null,
      acquisition: null,
    },
  },
  run({ days, grossMargin, ordersByDiscount, buyersByDiscount, arrivalsByDiscount }) {
    if (ordersByDiscount === undefined || buyersByDiscount === undefined) return NEEDS_DISCOUNTS;
    const fault =
      findTableFault(
        'ordersByDiscount',
        ordersByDiscount,
        {
          ...{ complete: 'flag', orders: 'count', discounted: 'count' },
          ...{ revenue: 'amount', discountedRevenue: 'amount', discountGiven: 'amount' },
        },
        ['revenue', 'discountedRevenue', 'discountGiven'],
      ) ??
      findTableFault(
        'buyersByDiscount',
        buyersByDiscount,
        { orders: 'atLeastOne', discounted: 'count', customers: 'count', revenue: 'amount', given: 'amount' },
        ['revenue', 'given'],
      );
    const acquisitionFault =
      arrivalsByDiscount &&
      findTableFault('arrivalsByDiscount', arrivalsByDiscount, {
        ...{ withDiscount: 'flag', customers: 'count', returned: 'count', returnedFullPrice: 'count' },
      });
    const wrong = fault ?? acquisitionFault ?? findExcess({ ordersByDiscount, buyersByDiscount, arrivalsByDiscount });
    if (wrong !== null) return wrong;
    const orders = sum(ordersByDiscount.orders);
    const discounted = sum(ordersByDiscount.discounted);
    if (orders < LEAST_ORDERS) return refuseTooFew(orders, 'ordersByDiscount', { fr: 'commandes', en: 'orders' });
    const customers = tallyDiscountHabits(buyersByDiscount, 1);
    return answerFinite({
      ...{ orders, discounted, orderShare: discounted / orders, customers },
      repeatCustomers: tallyDiscountHabits(buyersByDiscount, 2),
      money: weighDiscounts(ordersByDiscount, customers, grossMargin),
      byMonth: ordersByDiscount.month.map((month, row) => {
        const [placed, cut] = [ordersByDiscount.orders[row] ?? 0, ordersByDiscount.discounted[row] ?? 0];
        return {
          ...{ month, orders: placed, discounted: cut },
          share: placed < LEAST_ORDERS ? null : cut / placed,
          complete: ordersByDiscount.complete[row] === 1,
        };
      }),
      trend: findDiscountTrend(ordersByDiscount),
      acquisition: arrivalsByDiscount === undefined ? null : compareAcquisition(arrivalsByDiscount, days),
    });
  },
  reading({ orderShare, repeatCustomers, money, acquisition, trend }) {
    const say = (lang: Lang) => ({
      orders: formatShare(orderShare, lang),
      off: money?.averageDiscount == null ? '' : formatShare(money.averageDiscount, lang),
      only:
        repeatCustomers.onlyShare === null
          ? formatCount(repeatCustomers.only, lang)
          : formatShare(repeatCustomers.onlyShare, lang),
      gap: acquisition?.fullPrice == null ? '' : formatSharePoints(acquisition.fullPrice.difference, lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    const direction = trend === null ? null : TREND_WORDS[trend.direction];
    return {
      fr: `Commandes avec remise : ${fr.orders}${fr.off && ` (remise moyenne ${fr.off})`}${direction ? `, ${direction.fr}` : ''} ; clients d’au moins deux commandes qui n’achètent qu’avec remise : ${fr.only}.${fr.gap && ` Clients acquis avec remise : retour au plein tarif ${fr.gap} par rapport aux autres (${VERDICTS[acquisition?.verdict ?? 'not_enough'].fr}).`}`,
      en: `Orders with a discount: ${en.orders}${en.off && ` (average discount ${en.off})`}${direction ? `, ${direction.en}` : ''}; customers with two orders or more who only buy with one: ${en.only}.${en.gap && ` Customers acquired with a discount: return at full price ${en.gap} against the others (${VERDICTS[acquisition?.verdict ?? 'not_enough'].en}).`}`,
    };
  },
});

const TREND_WORDS = {
  up: { fr: 'en hausse', en: 'rising' },
  down: { fr: 'en baisse', en: 'falling' },
  flat: { fr: 'stable', en: 'steady' },
} as const;

const VERDICTS = {
  less: { fr: 'moins, à 95 % de confiance', en: 'less, at 95% confidence' },
  more: { fr: 'plus, à 95 % de confiance', en: 'more, at 95% confidence' },
  no_difference: { fr: 'écart non établi', en: 'difference not established' },
  not_enough: { fr: 'trop peu pour conclure', en: 'too few to say' },
} as const;

type Counts = {
  ordersByDiscount: MeasureValues['ordersByDiscount'];
  buyersByDiscount: MeasureValues['buyersByDiscount'];
  arrivalsByDiscount: MeasureValues['arrivalsByDiscount'] | undefined;
};

/** A part that exceeds its whole: more discounted orders than orders, more returns than customers. */
function findExcess({ ordersByDiscount, buyersByDiscount, arrivalsByDiscount }: Counts): Refusal | null {
  const isAbove = (part: NumberColumn, whole: NumberColumn) => part.some((value, row) => value > (whole[row] ?? 0));
  if (isAbove(ordersByDiscount.discounted, ordersByDiscount.orders)) return refuseExcess('ordersByDiscount');
  if (isAbove(buyersByDiscount.discounted, buyersByDiscount.orders)) return refuseExcess('buyersByDiscount');
  if (arrivalsByDiscount === undefined) return null;
  const { customers, returned, returnedFullPrice } = arrivalsByDiscount;
  if (isAbove(returned, customers) || isAbove(returnedFullPrice, returned)) return refuseExcess('arrivalsByDiscount');
  return null;
}

function refuseExcess(measure: MeasureName): Refusal {
  return refuse(
    'out_of_domain',
    {
      fr: `Table « ${measure} » : une partie dépasse son tout. Corrigez les nombres.`,
      en: `Table “${measure}”: a part exceeds its whole. Correct the numbers.`,
    },
    [measure],
  );
}

function sum(column: NumberColumn): number {
  let total = 0;
  for (const value of column) total += value;
  return total;
}

const NEEDS_DISCOUNTS = refuse(
  'not_in_data',
  {
    fr: 'Rien ne dit quelles commandes ont une remise : il faut une colonne de montants de remise (--map discount=COLONNE) ou de codes (--map discountCode=COLONNE).',
    en: 'Nothing says which orders carry a discount: a column of discount amounts (--map discount=COLUMN) or of codes (--map discountCode=COLUMN) is needed.',
  },
  ['discount', 'discountCode'],
);
