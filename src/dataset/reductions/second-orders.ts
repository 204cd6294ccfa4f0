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
    const firstDays = `SELECT customer, orders, first_day, next_day FROM ${await view.orderDays()}
                       WHERE day = first_day AND ${inPeriod(view, 'first_day')}`;
    const [[row], secondOrderMonths] = await Promise.all([
      view.engine.rows(
        Row,
        `SELECT ${sql.double('count(*) FILTER (WHERE orders >= 2 OR first_ever < first_day)')} AS returning FROM ${joined}`,
      ),
      view.engine.columns(
        { cohort: 'text', offset: 'number', customers: 'number' },
        `SELECT cohort, "offset", ${sql.double('count(*)')} AS customers FROM (
           SELECT ${sql.formatDay('first_day', '%Y-%m')} AS cohort,
             ${sql.double("CASE WHEN orders >= 2 THEN 0 ELSE date_diff('month', date_trunc('month', first_day), date_trunc('month', next_day)) END")} AS "offset"
           FROM ${sql.relation(firstDays)} WHERE orders >= 2 OR next_day IS NOT NULL)
         GROUP BY cohort, "offset" ORDER BY cohort, "offset"`,
      ),
    ]);
    return { returningBuyers: row?.returning ?? 0, secondOrderMonths };
  },
});
