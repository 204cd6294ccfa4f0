import { z } from 'zod';
import { defineReduction } from '../define-reduction.ts';

const Row = z.object({ buyers: z.number(), repeatBuyers: z.number(), orders: z.number() });

/** How many customers ordered in the period, how many did so twice or more, and how many orders they placed. */
export default defineReduction({
  measures: ['buyers', 'repeatBuyers', 'orders', 'orderCount'],
  async reduce(view) {
    const [row] = await view.engine.rows(
      Row,
      `SELECT count(*)::DOUBLE AS buyers, count(*) FILTER (WHERE customer.orders >= 2)::DOUBLE AS "repeatBuyers",
              coalesce(sum(customer.orders), 0)::DOUBLE AS orders FROM ${await view.periodCustomers()} AS customer`,
    );
    return row === undefined ? {} : { ...row, orderCount: row.orders };
  },
});
