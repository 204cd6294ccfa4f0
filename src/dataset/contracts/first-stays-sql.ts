import type { Period } from '../../domain/population.ts';
import { sqlDay } from '../sql-day.ts';
import type { PayingSpells } from './ask-paying-spells.ts';

/**
 * A query of (customer, plan, from_day, to_day): from a customer's first paid day to the first day without any contract, over
 * changes of plan and contracts side by side; the plan is the first one. A later return is another story. `period` keeps the
 * customers who began in it.
 */
export function firstStaysSql(spells: PayingSpells, period: Period | null): string {
  const began =
    period === null ? '' : `HAVING min(from_day) >= ${sqlDay(period.from)} AND min(from_day) < ${sqlDay(period.to)}`;
  return `WITH seen AS (
            SELECT customer, plan, from_day, to_day,
              max(to_day) OVER (PARTITION BY customer ORDER BY from_day, to_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS held_to
            FROM ${spells.table}),
          stays AS (
            SELECT *, count(*) FILTER (from_day > held_to) OVER (PARTITION BY customer ORDER BY from_day, to_day) AS returns FROM seen)
          SELECT customer, arg_min(coalesce(plan, ''), (from_day, coalesce(plan, ''))) AS plan, min(from_day) AS from_day, max(to_day) AS to_day
          FROM stays WHERE returns = 0 GROUP BY customer ${began}`;
}
