import { z } from 'zod';
import { shiftMonths } from '../../language/shift-months.ts';
import { defineReduction } from '../define-reduction.ts';
import { listMonths } from '../list-months.ts';
import { readFirstDay } from '../read-first-day.ts';
import { sqlDay } from '../sql-day.ts';

const Window = z.object({
  orders: z.number(),
  customers: z.number(),
  revenue: z.number(),
  countSquares: z.number(),
  countSpends: z.number(),
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
    const low = (await readFirstDay(view)) ?? view.asOf;
    const months = listMonths(low, view.asOf).filter((month) => month >= low).length;
    if (months < 12) return {};
    const end = `${view.asOf.slice(0, 7)}-01`;
    const length = months >= 13 ? Math.min(12, months - 12) : 6;
    const back = months >= 13 ? 12 : 6;
    const recent = { from: shiftMonths(end, -length), to: end };
    const previous = { from: shiftMonths(end, -back - length), to: shiftMonths(end, -back) };
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
        countSquares: rows.map((row) => row.countSquares),
        countSpends: rows.map((row) => row.countSpends),
        customerSquares: rows.map((row) => row.customerSquares),
      },
    };

    async function measure({ from, to }: { from: string; to: string }) {
      const { sql } = view.engine;
      const customers = sql.relation(
        `SELECT customer, count(*) AS placed, sum(units) AS spent
         FROM (SELECT customer, (amount * 10000)::BIGINT AS units FROM ${await view.orders()}
               WHERE day >= ${sqlDay(from)} AND day < ${sqlDay(to)}) AS unit GROUP BY customer`,
      );
      return view.engine.rows(
        Window,
        `SELECT sum(placed)::DOUBLE AS orders, count(*)::DOUBLE AS customers, (sum(spent::${sql.wideInteger}) / 1e4)::DOUBLE AS revenue,
                sum(placed * placed)::DOUBLE AS "countSquares", (sum(spent::${sql.wideInteger} * placed) / 1e4)::DOUBLE AS "countSpends", (sum(spent::${sql.wideInteger} * spent) / 1e8)::DOUBLE AS "customerSquares"
         FROM ${customers} HAVING count(*) > 0`,
      );
    }
  },
});
