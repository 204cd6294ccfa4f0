import { z } from 'zod';
import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';

const Row = z.object({ returning: z.number() });

/**
 * What other products count as coming back: the customers of the period who had ordered before one of their orders in it, be it
 * outside the period; and, of each monthly cohort, the month in which the second order was placed, be it on the first day.
 */
export default defineReduction({
  measures: ['returningBuyers', 'secondOrderMonths'],
  async reduce(view) {
    const { sql } = view.engine;
    const whole = `SELECT customer, first_day AS first_ever FROM ${await view.customers()}`;
    const period = `SELECT customer, first_day, orders FROM ${await view.periodCustomers()}`;
    const joined = sql.relation(
      `SELECT customer, orders, first_day, first_ever FROM (${period}) AS placed JOIN (${whole}) AS person USING (customer)`,
    );
    const months = "date_diff('month', date_trunc('month', first_day), date_trunc('month', next_day))";
    const second = sql.relation(
      `SELECT ${sql.formatDay('first_day', '%Y-%m')} AS cohort,
              ${sql.double(`coalesce(CASE WHEN orders >= 2 THEN 0 ELSE ${months} END, 0)`)} AS month_offset
       FROM (SELECT customer, orders, first_day, next_day FROM ${await view.orderDays()}
             WHERE day = first_day AND ${inPeriod(view, 'first_day')}) AS arrived
       WHERE orders >= 2 OR next_day IS NOT NULL`,
    );
    const [[row], secondOrderMonths] = await Promise.all([
      view.engine.rows(
        Row,
        `SELECT ${sql.double('count(*) FILTER (WHERE orders >= 2 OR first_ever < first_day)')} AS returning FROM ${joined}`,
      ),
      view.engine.columns(
        { cohort: 'text', offset: 'number', customers: 'number' },
        `SELECT cohort, month_offset, ${sql.double('count(*)')} AS customers FROM ${second}
         GROUP BY cohort, month_offset ORDER BY cohort, month_offset`,
      ),
    ]);
    return { returningBuyers: row?.returning ?? 0, secondOrderMonths };
  },
});
