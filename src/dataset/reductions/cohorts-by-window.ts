import { z } from 'zod';
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

/** Stands for "never again" among ages in days. */
const NEVER = 1_000_000;

/** `size`, then `eligible`, `active` and `later` of each window, numbered. */
const Month = z.object({ month: z.string() }).catchall(z.number());

/** Monthly cohorts by window of days since the first purchase; only customers whose window has fully elapsed are eligible. */
export default defineReduction({
  measures: ['cohortsByWindow'],
  async reduce(view) {
    const months = await view.engine.rows(Month, await windowQuery(view));
    const cells = months.flatMap((row) =>
      WINDOWS.map(({ from, to }, index) => ({ row, from, to, of: (name: string) => row[`${name}${index}`] ?? 0 })),
    );
    return {
      cohortsByWindow: {
        cohort: cells.map(({ row }) => row.month),
        fromDay: cells.map(({ from }) => from),
        toDay: cells.map(({ to }) => to),
        size: cells.map(({ row }) => row.size ?? 0),
        eligible: cells.map(({ of }) => of('eligible')),
        active: cells.map(({ of }) => of('active')),
        activeLater: cells.map(({ of }) => of('later')),
      },
    };
  },
});

/**
 * One pass counts by day of first purchase; months are made of those few rows. A customer counts once a window: at their
 * last purchase day in it.
 */
async function windowQuery(view: OrdersView): Promise<string> {
  const { sql } = view.engine;
  const ages = sql.relation(
    `SELECT first_day, day - first_day AS age, coalesce(next_day - first_day, ${NEVER}) AS next_age
     FROM ${await view.orderDays()} WHERE ${inPeriod(view, 'first_day')}`,
  );
  const counts = WINDOWS.map(
    (
      { from, to },
      index,
    ) => `count(*) FILTER (WHERE age >= ${from} AND age <= ${to} AND next_age > ${to}) AS active_${index},
           count(*) FILTER (WHERE next_age = ${NEVER} AND age >= ${from}) AS later_${index}`,
  );
  const sums = WINDOWS.flatMap(({ to }, index) => {
    const elapsed = `FILTER (WHERE first_day + ${to} < ${sqlDay(view.asOf)})`;
    return [
      `coalesce(sum(arrived) ${elapsed}, 0)::DOUBLE AS eligible${index}`,
      `coalesce(sum(active_${index}) ${elapsed}, 0)::DOUBLE AS active${index}`,
      `coalesce(sum(later_${index}) ${elapsed}, 0)::DOUBLE AS later${index}`,
    ];
  });
  return `SELECT ${sql.formatDay('first_day', '%Y-%m')} AS month, sum(arrived)::DOUBLE AS size, ${sums.join(', ')}
          FROM (SELECT first_day, count(*) FILTER (WHERE age = 0) AS arrived, ${counts.join(', ')} FROM ${ages} GROUP BY first_day)
          GROUP BY month ORDER BY month`;
}
