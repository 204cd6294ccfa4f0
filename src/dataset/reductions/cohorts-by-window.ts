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

/** Stands for "never again" among ages in days. */
const NEVER = 1_000_000;

/**
 * One pass counts by day of first purchase; months are made of those few rows. A customer counts once a window: at their
 * last purchase day in it.
 */
async function windowQuery(view: OrdersView): Promise<string> {
  const counts = WINDOWS.map(
    ({ from, to }, index) => `count(*) FILTER (age >= ${from} AND age <= ${to} AND next_age > ${to}) AS active${index},
           count(*) FILTER (next_age = ${NEVER} AND age >= ${from}) AS later${index}`,
  );
  const parts = WINDOWS.map(({ from, to }, index) => {
    const elapsed = `FILTER (first_day + ${to} < ${sqlDay(view.asOf)})`;
    return `SELECT strftime(first_day, '%Y-%m') AS month, ${from} AS from_day, ${to} AS to_day, sum(size) AS size, sum(size) ${elapsed} AS eligible,
                   sum(active${index}) ${elapsed} AS active, sum(later${index}) ${elapsed} AS later FROM arrivals GROUP BY month`;
  });
  return `WITH arrivals AS (
            SELECT first_day, count(*) FILTER (age = 0) AS size, ${counts.join(', ')}
            FROM (SELECT first_day, day - first_day AS age, coalesce(next_day - first_day, ${NEVER}) AS next_age
                  FROM ${await view.orderDays()} WHERE ${inPeriod(view, 'first_day')}) GROUP BY first_day)
          SELECT month, from_day::DOUBLE, to_day::DOUBLE, size::DOUBLE, coalesce(eligible, 0)::DOUBLE, coalesce(active, 0)::DOUBLE, coalesce(later, 0)::DOUBLE
          FROM (${parts.join(' UNION ALL ')}) ORDER BY month, from_day`;
}
