import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { sqlDay } from '../sql-day.ts';
import { observed } from '../tables-view.ts';

/** A customer is quiet once silent for longer than the greatest of 90 days, 3 usual gaps and the third quartile. */
const QUIET_AFTER_DAYS = 90;
const QUIET_GAPS = 3;
const MOST_PRODUCTS = 2_000;

const Asked = z.object({ minimumCustomers: z.number().int().min(1) });

/** How long customers take to buy each product again, and who is due now. Several purchases of a product in a day are one. */
export default defineTableReduction({
  measures: ['productGaps'],
  needs: [{ table: 'lines', columns: ['customer', 'day', 'product'] }],
  parameters: ['minimumCustomers'],
  async reduce(view) {
    const asked = Asked.safeParse(view.parameters);
    if (!asked.success) return {};
    const until = sqlDay(view.period !== null && view.period.to < view.asOf ? view.period.to : view.asOf);
    const productGaps = await view.engine.columns(
      {
        ...{ product: 'text', customers: 'number', rebuyers: 'number', gaps: 'number' },
        ...{ lowDays: 'number', medianDays: 'number', highDays: 'number' },
        ...{ due: 'number', dueRebuyers: 'number', late: 'number', quiet: 'number' },
      },
      `WITH bought AS (SELECT DISTINCT customer, product, day FROM ${view.rows('lines')} AS line
                       WHERE customer IS NOT NULL AND product IS NOT NULL AND ${observed(view, 'day')}),
            paced AS (SELECT customer, product, day, lead(day) OVER (PARTITION BY customer, product ORDER BY day) - day AS gap FROM bought),
            habits AS (SELECT product, count(DISTINCT customer) FILTER (WHERE gap IS NOT NULL) AS rebuyers, count(gap) AS gaps,
                              quantile_cont(gap, [0.25, 0.5, 0.75]) AS quartiles
                       FROM paced GROUP BY product
                       HAVING rebuyers >= ${asked.data.minimumCustomers} ORDER BY rebuyers DESC, product LIMIT ${MOST_PRODUCTS}),
            waits AS (SELECT customer, product, ${until} - max(day) AS silence, count(*) > 1 AS again FROM bought GROUP BY customer, product)
       SELECT product, count(*)::DOUBLE, any_value(rebuyers)::DOUBLE, any_value(gaps)::DOUBLE, any_value(low)::DOUBLE,
              any_value(middle)::DOUBLE, any_value(high)::DOUBLE, (count(*) FILTER (WHERE silence >= low AND silence <= high))::DOUBLE,
              (count(*) FILTER (WHERE silence >= low AND silence <= high AND again))::DOUBLE,
              (count(*) FILTER (WHERE silence > high AND silence <= quiet_after))::DOUBLE,
              (count(*) FILTER (WHERE silence > quiet_after))::DOUBLE
       FROM waits JOIN (SELECT product, rebuyers, gaps, quartiles[1] AS low, quartiles[2] AS middle, quartiles[3] AS high,
                               greatest(${QUIET_AFTER_DAYS}, ${QUIET_GAPS} * quartiles[2], quartiles[3]) AS quiet_after FROM habits) AS habit USING (product)
       GROUP BY product ORDER BY any_value(rebuyers) DESC, product`,
    );
    return { productGaps };
  },
});
