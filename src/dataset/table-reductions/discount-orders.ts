import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { discountedSql } from '../discounted-sql.ts';
import { sqlDay } from '../sql-day.ts';
import { observed, type TablesView } from '../tables-view.ts';

const Money = z.object({ amounts: z.boolean(), discounts: z.boolean() });

/** Which orders carry a discount, by month and by customer. Money is left empty without amounts, or in several currencies. */
export default defineTableReduction({
  measures: ['ordersByDiscount', 'buyersByDiscount'],
  needs: [{ table: 'orders', columns: ['customer', 'day'] }],
  async reduce(view) {
    const isDiscounted = discountedSql(view, 'placed');
    if (isDiscounted === null) return {};
    const money = await readMoney(view);
    const amount = money.amounts ? 'coalesce(placed.amount, 0)' : '0';
    const off = money.discounts ? 'coalesce(placed.discount, 0)' : '0';
    const orders = `(SELECT placed.customer, placed.day, (${isDiscounted})::INTEGER AS cut, ${amount} AS paid, ${off} AS off
                     FROM ${view.rows('orders')} AS placed WHERE ${observed(view, 'placed.day')})`;
    const [months, buyers] = await Promise.all([readMonths(view, orders), readBuyers(view, orders)]);
    const paid = (column: Float64Array<ArrayBuffer>) => (money.amounts ? column : new Float64Array(0));
    const given = (column: Float64Array<ArrayBuffer>) => (money.discounts ? column : new Float64Array(0));
    return {
      ordersByDiscount: {
        ...months,
        revenue: paid(months.revenue),
        discountedRevenue: paid(months.discountedRevenue),
        discountGiven: given(months.discountGiven),
      },
      buyersByDiscount: { ...buyers, revenue: paid(buyers.revenue), given: given(buyers.given) },
    };
  },
});

/** Which amounts there are to add up. */
async function readMoney(view: TablesView): Promise<z.infer<typeof Money>> {
  const oneCurrency = view.has('orders', 'currency') ? 'count(DISTINCT currency) < 2' : 'true';
  const known = (column: string) => (view.has('orders', column) ? `count(${column}) > 0 AND ${oneCurrency}` : 'false');
  const [found] = await view.engine.rows(
    Money,
    `SELECT (${known('amount')})::BOOLEAN AS amounts, (${known('discount')} AND ${known('amount')})::BOOLEAN AS discounts
     FROM ${view.rows('orders')}`,
  );
  return found ?? { amounts: false, discounts: false };
}

function readMonths(view: TablesView, orders: string) {
  const until = view.period !== null && view.period.to < view.asOf ? view.period.to : view.asOf;
  return view.engine.columns(
    {
      ...{ month: 'text', complete: 'number', orders: 'number', discounted: 'number' },
      ...{ revenue: 'number', discountedRevenue: 'number', discountGiven: 'number' },
    },
    `SELECT strftime(starts, '%Y-%m'), (starts >= since AND starts + INTERVAL 1 MONTH <= ${sqlDay(until)})::INTEGER::DOUBLE,
            count(*)::DOUBLE, sum(cut)::DOUBLE, round(sum(paid), 2)::DOUBLE,
            coalesce(round(sum(paid) FILTER (WHERE cut = 1), 2), 0)::DOUBLE,
            coalesce(round(sum(off) FILTER (WHERE cut = 1), 2), 0)::DOUBLE
     FROM (SELECT *, date_trunc('month', day) AS starts, min(day) OVER () AS since FROM ${orders} AS one)
     GROUP BY starts, since ORDER BY starts`,
  );
}

function readBuyers(view: TablesView, orders: string) {
  return view.engine.columns(
    { orders: 'number', discounted: 'number', customers: 'number', revenue: 'number', given: 'number' },
    `SELECT placed::DOUBLE, cuts::DOUBLE, count(*)::DOUBLE, round(sum(paid), 2)::DOUBLE, round(sum(off), 2)::DOUBLE
     FROM (SELECT customer, count(*) AS placed, sum(cut) AS cuts, sum(paid) AS paid, sum(off) AS off FROM ${orders} AS one GROUP BY customer)
     GROUP BY placed, cuts ORDER BY placed, cuts`,
  );
}
