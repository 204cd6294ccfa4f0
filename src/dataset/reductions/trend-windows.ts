import { z } from 'zod';
import { defineReduction } from '../define-reduction.ts';
import { sqlDay } from '../sql-day.ts';

const Window = z.object({
  orders: z.number(),
  customers: z.number(),
  revenue: z.number(),
  orderSquares: z.number(),
  customerSquares: z.number(),
});

/**
 * Two equally long windows of complete months: from 13 months on, the same months a year apart (at most twelve);
 * from 12 months, the last six against the six before. Shorter histories give nothing. Sums of squares are exact, in squared units.
 */
export default defineReduction({
  measures: ['trendWindows'],
  needsAmount: ['trendWindows'],
  async reduce(view) {
    const spans = await view.engine.rows(
      z.object({ months: z.number(), end: z.string() }),
      `SELECT date_diff('month', CASE WHEN min(first_day) = date_trunc('month', min(first_day)) THEN min(first_day)
                                      ELSE date_trunc('month', min(first_day)) + INTERVAL 1 MONTH END,
                        date_trunc('month', ${sqlDay(view.asOf)}))::INTEGER AS months,
              strftime(date_trunc('month', ${sqlDay(view.asOf)}), '%Y-%m-%d') AS "end"
       FROM ${await view.customers()} HAVING count(*) > 0`,
    );
    const [span] = spans;
    if (span === undefined || span.months < 12) return {};
    const length = span.months >= 13 ? Math.min(12, span.months - 12) : 6;
    const back = span.months >= 13 ? 12 : 6;
    const recent = { from: shiftMonths(span.end, -length), to: span.end };
    const previous = { from: shiftMonths(span.end, -back - length), to: shiftMonths(span.end, -back) };
    const rows = (await Promise.all([measure(previous), measure(recent)])).flat();
    if (rows.length < 2) return {};
    return {
      trendWindows: {
        window: ['previous', 'recent'],
        from: [previous.from, recent.from],
        to: [previous.to, recent.to],
        orders: rows.map((row) => row.orders),
        customers: rows.map((row) => row.customers),
        revenue: rows.map((row) => row.revenue),
        orderSquares: rows.map((row) => row.orderSquares),
        customerSquares: rows.map((row) => row.customerSquares),
      },
    };

    async function measure({ from, to }: { from: string; to: string }) {
      const orders = await view.orders();
      return view.engine.rows(
        Window,
        `SELECT sum(orders)::DOUBLE AS orders, count(*)::DOUBLE AS customers, (sum(units) / 1e4)::DOUBLE AS revenue,
                (sum(squares) / 1e8)::DOUBLE AS "orderSquares", (sum(units::HUGEINT * units) / 1e8)::DOUBLE AS "customerSquares"
         FROM (SELECT customer, count(*) AS orders, sum(units) AS units, sum(units::HUGEINT * units) AS squares
               FROM (SELECT customer, (amount * 10000)::BIGINT AS units FROM ${orders}
                     WHERE day >= ${sqlDay(from)} AND day < ${sqlDay(to)}) GROUP BY customer)
         HAVING count(*) > 0`,
      );
    }
  },
});

/** `day` is the first of a month. */
function shiftMonths(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}
