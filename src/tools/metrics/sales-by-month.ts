import { z } from 'zod';
import { type MeasureValues, measures } from '../../domain/measures.ts';
import { count } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { formatPeriod } from '../../language/periods/format-period.ts';
import { type PairSums, ratioMoments } from '../../maths/ratio-moments.ts';
import { sampleMoments } from '../../maths/sample-moments.ts';
import { answerFinite } from '../answer-finite.ts';
import { compareMeans, MeanTrend } from '../compare-means.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';

const Month = z.object({
  month: z.string(),
  orders: count,
  customers: count,
  newCustomers: count,
  revenue: z.number().optional(),
  aov: z.number().optional(),
  complete: z.boolean(),
});

const Trends = z.object({ aov: MeanTrend.nullable(), revenuePerCustomer: MeanTrend.nullable() });

/** All the months together, partial ones included. */
const Total = z.object({ orders: count, revenue: z.number().optional(), aov: z.number().optional() });

/** Customers who first ordered in the last complete months, twelve at most. */
const Newcomers = z.object({ months: count, customers: count, perWeek: z.number() });

/**
 * Sales by calendar month, partial months flagged, and the trend of the average order value and of the revenue per customer.
 * A trend counts only when its 95 % interval excludes 0 and it reaches 5 %. Confused with growth, which mixes new customers in.
 * Minimum data: one month; trends need the two windows of the data layer and thirty orders or customers in each.
 */
export default defineTool({
  name: 'sales_by_month',
  title: { fr: 'Ventes par mois', en: 'Sales by month' },
  description: {
    fr: 'Commandes, clients, nouveaux clients, chiffre d’affaires et panier moyen de chaque mois ; tendance du panier et du chiffre d’affaires par client, avec son intervalle. Un mois incomplet est signalé et n’entre dans aucune tendance.',
    en: 'Orders, customers, new customers, revenue and average basket of each month; trend of the basket and of revenue per customer, with its interval. A partial month is flagged and left out of every trend.',
  },
  formula:
    'aov = revenue / orders; change = (recent − previous) / previous; interval: Welch, 95 %, divided by previous; down when interval.high < 0 and change ≤ −5 %',
  source: 'convention; interval: Welch 1947',
  input: z.object({
    monthlyOrders: measures.monthlyOrders.schema,
    monthlyRevenue: measures.monthlyRevenue.schema.optional(),
    trendWindows: measures.trendWindows.schema.optional(),
  }),
  output: z.object({
    months: z.array(Month),
    total: Total,
    newcomers: Newcomers.nullable(),
    trends: Trends.nullable(),
  }),
  example: {
    input: {
      monthlyOrders: {
        month: ['2024-01', '2024-02'],
        orders: [40, 9],
        customers: [32, 8],
        newCustomers: [30, 2],
        complete: [1, 0],
      },
      monthlyRevenue: { month: ['2024-01', '2024-02'], revenue: [2000, 540] },
    },
    output: {
      months: [
        { month: '2024-01', orders: 40, customers: 32, newCustomers: 30, revenue: 2000, aov: 50, complete: true },
        { month: '2024-02', orders: 9, customers: 8, newCustomers: 2, revenue: 540, aov: 60, complete: false },
      ],
      total: { orders: 49, revenue: 2540, aov: 51.8367 },
      newcomers: { months: 1, customers: 30, perWeek: 6.9041 },
      trends: null,
    },
  },
  run({ monthlyOrders, monthlyRevenue, trendWindows }) {
    const fault =
      findTableFault('monthlyOrders', monthlyOrders, {
        orders: 'count',
        customers: 'count',
        newCustomers: 'count',
        complete: 'flag',
      }) ??
      (monthlyRevenue && findTableFault('monthlyRevenue', monthlyRevenue, { revenue: 'amount' })) ??
      (trendWindows && findWindowFault(trendWindows));
    if (fault) return fault;
    if (monthlyOrders.month.length === 0)
      return refuse(
        'not_in_data',
        {
          fr: 'Aucune commande sur la période : il n’y a pas de mois à montrer. Élargissez la période ou chargez plus d’historique.',
          en: 'No order in the period: there is no month to show. Widen the period or load more history.',
        },
        ['monthlyOrders'],
      );
    const revenueOf = new Map(monthlyRevenue?.month.map((month, row) => [month, monthlyRevenue.revenue[row] ?? 0]));
    const months = monthlyOrders.month.map((month, row) => {
      const orders = monthlyOrders.orders[row] ?? 0;
      const revenue = revenueOf.get(month);
      return {
        month,
        orders,
        customers: monthlyOrders.customers[row] ?? 0,
        newCustomers: monthlyOrders.newCustomers[row] ?? 0,
        complete: monthlyOrders.complete[row] === 1,
        ...(revenue === undefined ? {} : { revenue }),
        ...(revenue === undefined || orders === 0 ? {} : { aov: revenue / orders }),
      };
    });
    return answerFinite({
      months,
      total: totalOf(months),
      newcomers: newcomersOf(months),
      trends: trendWindows === undefined ? null : trendsOf(trendWindows),
    });
  },
  reading({ months, trends }) {
    const say = (lang: 'fr' | 'en') => {
      const last = months.findLast(({ complete }) => complete) ?? months.at(-1);
      return {
        month: formatPeriod(last?.month ?? '', lang),
        partial: last?.complete === false,
        orders: formatCount(last?.orders ?? 0, lang),
        customers: formatCount(last?.customers ?? 0, lang),
        change: trends?.aov ? formatShare(trends.aov.change, lang) : null,
        direction: DIRECTIONS[trends?.aov?.direction ?? 'flat'][lang],
      };
    };
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `En ${fr.month}${fr.partial ? ' (mois incomplet)' : ''}, commandes : ${fr.orders} ; clients : ${fr.customers}${fr.change === null ? '' : ` ; panier moyen ${fr.direction} d’une période comparable à l’autre (${fr.change})`}.`,
      en: `In ${en.month}${en.partial ? ' (partial month)' : ''}, orders: ${en.orders}; customers: ${en.customers}${en.change === null ? '' : `; average basket ${en.direction} from one comparable period to the next (${en.change})`}.`,
    };
  },
});

function totalOf(months: readonly z.infer<typeof Month>[]): z.infer<typeof Total> {
  const orders = months.reduce((sum, month) => sum + month.orders, 0);
  if (orders === 0 || months.some(({ revenue }) => revenue === undefined)) return { orders };
  const cents = months.reduce((sum, month) => sum + Math.round((month.revenue ?? 0) * 100), 0);
  const revenue = cents / 100;
  return { orders, revenue, aov: revenue / orders };
}

const WEEKS_PER_MONTH = 365 / 12 / 7;
const LONGEST_MONTHS = 12;

function newcomersOf(months: readonly z.infer<typeof Month>[]): z.infer<typeof Newcomers> | null {
  const complete = months.filter((month) => month.complete).slice(-LONGEST_MONTHS);
  if (complete.length === 0) return null;
  const customers = complete.reduce((sum, { newCustomers }) => sum + newCustomers, 0);
  return { months: complete.length, customers, perWeek: customers / (complete.length * WEEKS_PER_MONTH) };
}

const DIRECTIONS = {
  down: { fr: 'en baisse', en: 'down' },
  flat: { fr: 'sans tendance établie', en: 'without a clear trend' },
  up: { fr: 'en hausse', en: 'up' },
} as const;

/** Two windows with their sums of squares; anything but a `previous` and a `recent` row gives no trend. */
function trendsOf(windows: MeasureValues['trendWindows']): z.infer<typeof Trends> | null {
  const [previous, recent] = [windows.window.indexOf('previous'), windows.window.indexOf('recent')];
  if (previous === -1 || recent === -1) return null;
  const windowAt = (row: number) => ({ from: windows.from[row] ?? '', to: windows.to[row] ?? '' });
  const perOrder = (row: number) => ({ moments: ratioMoments(pairsAt(windows, row)), window: windowAt(row) });
  const perCustomer = (row: number) => {
    const { count, sum, sumSquares } = pairsAt(windows, row);
    return { moments: sampleMoments(count, sum, sumSquares), window: windowAt(row) };
  };
  return {
    aov: compareMeans(perOrder(previous), perOrder(recent)),
    revenuePerCustomer: compareMeans(perCustomer(previous), perCustomer(recent)),
  };
}

/** What customers spent and ordered in a window. */
function pairsAt(windows: MeasureValues['trendWindows'], row: number): PairSums {
  return {
    count: windows.customers[row] ?? 0,
    sum: windows.revenue[row] ?? 0,
    per: windows.orders[row] ?? 0,
    sumSquares: windows.customerSquares[row] ?? 0,
    perSquares: windows.countSquares[row] ?? 0,
    products: windows.countSpends[row] ?? 0,
  };
}

function findWindowFault(windows: MeasureValues['trendWindows']) {
  return findTableFault('trendWindows', windows, {
    orders: 'count',
    customers: 'count',
    revenue: 'amount',
    countSquares: 'square',
    countSpends: 'square',
    customerSquares: 'square',
  });
}
