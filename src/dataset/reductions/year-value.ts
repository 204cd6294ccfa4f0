import { z } from 'zod';
import { addDays } from '../../language/add-days.ts';
import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';
import { readFirstDay } from '../read-first-day.ts';
import { sqlDay } from '../sql-day.ts';

const YEAR_DAYS = 365;
const DAY_MS = 86_400_000;
const Year = z.object({ customers: z.number(), revenue: z.number() });

/** Customers who ordered in the last 365 days before the as-of date, and their revenue, rounded to cents; a period selects who arrived in it. */
export default defineReduction({
  measures: ['yearValue'],
  needsAmount: ['yearValue'],
  async reduce(view) {
    const { sql } = view.engine;
    const first = await readFirstDay(view);
    if (first === null) return {};
    const yearAgo = addDays(view.asOf, -YEAR_DAYS);
    const from = first > yearAgo ? first : yearAgo;
    const customers = sql.relation(
      `SELECT customer, sum(amount) AS spent FROM ${await view.orderDays()}
       WHERE day >= ${sqlDay(from)} AND ${inPeriod(view, 'first_day')} GROUP BY customer`,
    );
    const [year] = await view.engine.rows(
      Year,
      `SELECT count(*)::INTEGER AS customers, coalesce(${sql.double('round(sum(spent), 2)')}, 0) AS revenue FROM ${customers}`,
    );
    if (year === undefined) return {};
    const days = Math.round((Date.parse(view.asOf) - Date.parse(from)) / DAY_MS);
    return { yearValue: { from, lastDay: addDays(view.asOf, -1), days, ...year } };
  },
});
