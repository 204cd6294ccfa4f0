import { z } from 'zod';
import { defineReduction } from '../define-reduction.ts';

const Row = z.object({ buyers: z.number(), repeatBuyers: z.number(), orders: z.number() });

/** How many customers ordered in the period, how many did so twice or more, and how many orders they placed. */
export default defineReduction({
  measures: ['buyers', 'repeatBuyers', 'orders'],
  async reduce(view) {
    const [row] = await view.engine.rows(
      Row,
      `SELECT count(*)::INTEGER AS buyers, count(*) FILTER (orders >= 2)::INTEGER AS "repeatBuyers",
              coalesce(sum(orders), 0)::INTEGER AS orders FROM ${await view.periodCustomers()}`,
    );
    return row ?? {};
  },
});
