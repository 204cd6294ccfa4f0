import { addDays } from '../../language/add-days.ts';
import { defineReduction } from '../define-reduction.ts';
import { readFirstDay } from '../read-first-day.ts';
import { sqlDay } from '../sql-day.ts';

const QUARTER_DAYS = 91;
const MOST_QUARTERS = 8;

/**
 * How many customers fell silent in each of the last quarters, by what they had spent in the two before it: one pass over
 * the purchases, then one over the customers for each quarter. Purchases are counted in
 * whole units, which is enough to rank customers and adds up the same in any order; silent means that nothing was spent.
 */
export default defineReduction({
  measures: ['spendTierLapses'],
  needsAmount: ['spendTierLapses'],
  async reduce(view) {
    const first = await readFirstDay(view);
    if (first === null || view.period !== null) return {};
    const { sql } = view.engine;
    /** The first day of a quarter; 1 is the one that ends on the last day observed. */
    const startOf = (quarter: number) => addDays(view.asOf, -quarter * QUARTER_DAYS);
    const quarters = Array.from({ length: MOST_QUARTERS }, (_, index) => index + 1).filter(
      (quarter) => startOf(quarter + 2) >= first,
    );
    const oldest = quarters.at(-1);
    if (oldest === undefined) return {};
    const columns = Array.from({ length: oldest + 2 }, (_, index) => index + 1).map(
      (quarter) =>
        `sum(CASE WHEN day >= ${sqlDay(startOf(quarter))} AND day < ${sqlDay(startOf(quarter - 1))} THEN units ELSE 0 END) AS spent_${quarter}`,
    );
    const each = sql.relation(
      `SELECT customer, ${columns.join(', ')} FROM (SELECT customer, day, ${sql.double('round(amount)')} AS units FROM ${await view.orderDays()}
         WHERE day >= ${sqlDay(startOf(oldest + 2))}) AS bought GROUP BY customer`,
    );
    const counts = quarters.map(
      (quarter) => `
        SELECT ${quarter} AS quarter, spent_${quarter + 1} + spent_${quarter + 2} AS spent, count(*) AS people,
               sum(CASE WHEN spent_${quarter} = 0 THEN 1 ELSE 0 END) AS silent
        FROM spending WHERE spent_${quarter + 1} + spent_${quarter + 2} > 0 GROUP BY spent`,
    );
    const spendTierLapses = await view.engine.columns(
      { quartersAgo: 'number', spent: 'number', customers: 'number', lapsed: 'number' },
      `WITH spending AS (SELECT * FROM ${each})
       SELECT quarter::DOUBLE, spent::DOUBLE, people::DOUBLE, silent::DOUBLE FROM (${counts.join(' UNION ALL ')}) ORDER BY quarter, spent DESC`,
    );
    return { spendTierLapses };
  },
});
