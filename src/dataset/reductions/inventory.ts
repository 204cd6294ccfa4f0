import { z } from 'zod';
import { defineReduction } from '../define-reduction.ts';
import { sqlDay } from '../sql-day.ts';

const Row = z.object({
  customers: z.number(),
  orders: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  historyDays: z.number(),
});

/** What the file holds: customers, orders, days covered. The kinds and columns are added by the data set, which knows them. */
export default defineReduction({
  measures: ['inventory'],
  async reduce(view) {
    const [row] = await view.engine.rows(
      Row,
      `SELECT count(*)::INTEGER AS customers, coalesce(sum(orders), 0)::INTEGER AS orders,
              strftime(min(first_day), '%Y-%m-%d') AS "from", strftime(max(last_day), '%Y-%m-%d') AS "to",
              coalesce(${sqlDay(view.asOf)} - min(first_day), 0)::INTEGER AS "historyDays" FROM ${await view.customers()}`,
    );
    return row === undefined ? {} : { inventory: { kinds: ['orders'], columns: [], ...row } };
  },
});
