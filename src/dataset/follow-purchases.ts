import { sqlDay } from './sql-day.ts';
import { observed, type TablesView } from './tables-view.ts';

/** A purchase is followed for this many days: the window of 90-day retention. */
export const RETURN_DAYS = 90;

/** The columns that `followPurchases` fills. */
export const EXPOSURE_KINDS = { month: 'text', exposed: 'number', trials: 'number', returned: 'number' } as const;

/**
 * Counts, by month and exposure, the events whose next 90 days have elapsed and those followed by a purchase within them.
 * `events` is a sub-query of customer (VARCHAR), day (DATE) and exposed (BOOLEAN); a purchase of the same day is no return.
 */
export function followPurchases(view: TablesView, events: string): string {
  return `
    SELECT strftime(day, '%Y-%m') AS month, exposed::DOUBLE AS exposed, count(*)::DOUBLE AS trials,
           count(*) FILTER (next_day - day <= ${RETURN_DAYS})::DOUBLE AS returned
    FROM (SELECT event.customer, event.day, event.exposed, placed.day AS next_day
          FROM (SELECT customer, day, bool_or(exposed) AS exposed FROM (${events}) WHERE customer IS NOT NULL AND day IS NOT NULL
                  AND exposed IS NOT NULL AND ${observed(view, 'day')} AND day + ${RETURN_DAYS} < ${sqlDay(view.asOf)}
                GROUP BY customer, day) AS event
          ASOF LEFT JOIN (SELECT DISTINCT customer, day FROM ${view.rows('orders')}) AS placed
          ON event.customer = placed.customer AND event.day < placed.day)
    GROUP BY ALL ORDER BY ALL`;
}
