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
    const { sql } = view.engine;
    const [first, last] = [sql.orNull('first_day'), sql.orNull('last_day')];
    const [row] = await view.engine.rows(
      Row,
      `SELECT count(*)::DOUBLE AS customers, coalesce(sum(orders), 0)::DOUBLE AS orders,
              ${sql.formatDay(`min(${first})`, '%Y-%m-%d')} AS "from", ${sql.formatDay(`max(${last})`, '%Y-%m-%d')} AS "to",
              coalesce(${sqlDay(view.asOf)} - min(${first}), 0)::DOUBLE AS "historyDays" FROM ${await view.over(null).periodCustomers()}`,
    );
    return row === undefined ? {} : { inventory: { kinds: ['orders'], columns: [], ...row } };
  },
});
