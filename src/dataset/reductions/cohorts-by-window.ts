import { defineReduction } from '../define-reduction.ts';
import { inPeriod, type OrdersView } from '../orders-view.ts';
import { sqlDay } from '../sql-day.ts';

/** The windows of the strategy document, in days since the first purchase, both ends included. */
const WINDOWS = [
  { from: 0, to: 0 },
  { from: 1, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 90 },
  { from: 91, to: 180 },
  { from: 181, to: 365 },
] as const;

/** Monthly cohorts by window of days since the first purchase; only customers whose window has fully elapsed are eligible. */
export default defineReduction({
  measures: ['cohortsByWindow'],
  async reduce(view) {
    const cohortsByWindow = await view.engine.columns(
      {
        cohort: 'text',
        fromDay: 'number',
        toDay: 'number',
        size: 'number',
        eligible: 'number',
        active: 'number',
        activeLater: 'number',
      },
      await windowQuery(view),
    );
    return { cohortsByWindow };
  },
});

/** Each customer becomes one bit mask of the windows they bought in; one more pass counts the masks by cohort. */
async function windowQuery(view: OrdersView): Promise<string> {
  const bits = WINDOWS.map(({ from, to }, index) => `bool_or(day - first_day BETWEEN ${from} AND ${to}) AS w${index}`);
  const parts = WINDOWS.map(({ from, to }, index) => {
    const elapsed = `first_day + ${to} < ${sqlDay(view.asOf)}`;
    return `SELECT month, ${from} AS from_day, ${to} AS to_day, count(*) AS size, count(*) FILTER (${elapsed}) AS eligible,
                   count(*) FILTER (${elapsed} AND w${index}) AS active,
                   count(*) FILTER (${elapsed} AND last_day - first_day >= ${from}) AS later FROM c GROUP BY month`;
  });
  return `WITH c AS (SELECT customer, first_day, max(day) AS last_day, strftime(first_day, '%Y-%m') AS month, ${bits.join(', ')}
                     FROM ${await view.orderDays()} WHERE ${inPeriod(view, 'first_day')} GROUP BY customer, first_day)
          SELECT month, from_day::DOUBLE, to_day::DOUBLE, size::DOUBLE, eligible::DOUBLE, active::DOUBLE, later::DOUBLE
          FROM (${parts.join(' UNION ALL ')}) ORDER BY month, from_day`;
}
