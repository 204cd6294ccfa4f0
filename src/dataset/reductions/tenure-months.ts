import { z } from 'zod';
import { defineReduction } from '../define-reduction.ts';
import { inPeriod, type OrdersView } from '../orders-view.ts';
import { sqlDay } from '../sql-day.ts';

/** A customer is lost on the first day when their silence exceeds the greater of 90 days and 3 × their own rhythm. */
const LOST_AFTER_DAYS = 90;
const LOST_RHYTHMS = 3;
/** Tenure under which a customer counts as early, in days from the first purchase to the last. */
const EARLY_DAYS = 90;
/** No loss of an established customer can be seen before the data is this old. */
const COMPARABLE_AFTER_DAYS = EARLY_DAYS + LOST_AFTER_DAYS;

const Flow = z.object({ month: z.string(), early: z.number(), starts: z.number(), ends: z.number(), lost: z.number() });
type Flow = z.infer<typeof Flow>;
const Month = z.object({ month: z.string(), comparable: z.number() });

/**
 * Customers active at the start of each complete month and those of them lost in it, by tenure at their last purchase; of a
 * period, the months it holds whole. Own rhythm = mean gap for three purchase days or more, else the base's median gap.
 * Newcomers of a month are not in its base.
 */
export default defineReduction({
  measures: ['tenureMonths'],
  async reduce(view) {
    const [flows, months] = await Promise.all([
      view.engine.rows(Flow, await flowQuery(view)),
      view.engine.rows(Month, await monthQuery(view)),
    ]);
    const rows = months.flatMap(({ month, comparable }) =>
      [1, 0].map((early) => {
        const mine = flows.filter((flow) => flow.early === early);
        return { month, early, comparable, activeAtStart: activeBefore(mine, month), lost: lostIn(mine, month) };
      }),
    );
    return {
      tenureMonths: {
        month: rows.map((row) => row.month),
        early: rows.map((row) => row.early),
        activeAtStart: rows.map((row) => row.activeAtStart),
        lost: rows.map((row) => row.lost),
        comparable: rows.map((row) => row.comparable),
      },
    };
  },
});

/** The complete months of the history or the period. */
async function monthQuery(view: OrdersView): Promise<string> {
  const asOf = sqlDay(view.asOf);
  return `
    SELECT strftime(m, '%Y-%m') AS month, (m >= low + ${COMPARABLE_AFTER_DAYS})::INTEGER AS comparable
    FROM (SELECT low, unnest(range(date_trunc('month', low)::TIMESTAMP, date_trunc('month', ${asOf})::TIMESTAMP, INTERVAL 1 MONTH))::DATE AS m
          FROM (SELECT min(first_day) AS low FROM ${await view.customers()} HAVING count(*) > 0))
    WHERE ${inPeriod(view, 'm')} AND ${inPeriod(view, 'last_day(m)')} ORDER BY m`;
}

/** Each purchase day opens an active spell that ends at the next purchase or at the loss; spells are counted by month of start and end. */
async function flowQuery(view: OrdersView): Promise<string> {
  const orderDays = await view.orderDays();
  return `
    WITH base AS (SELECT coalesce(median(next_day - day), 0) AS gap FROM ${orderDays} WHERE next_day IS NOT NULL),
    rhythm AS (SELECT customer, (last_day - first_day) / (days - 1) AS own FROM ${await view.customers()} WHERE days >= 3),
    spell AS (SELECT (day - first_day < ${EARLY_DAYS})::INTEGER AS early, day, next_day,
                     day + floor(greatest(${LOST_AFTER_DAYS}, ${LOST_RHYTHMS} * coalesce(own, (SELECT gap FROM base))))::INTEGER + 1 AS lost_day
              FROM ${orderDays} LEFT JOIN rhythm USING (customer)),
    ended AS (SELECT early, day, lost_day < coalesce(next_day, ${sqlDay(view.asOf)}) AS lost,
                     CASE WHEN lost_day < coalesce(next_day, ${sqlDay(view.asOf)}) THEN lost_day ELSE next_day END AS end_day FROM spell),
    flows AS (SELECT day, early, count(*) AS starts, 0 AS ends, 0 AS lost FROM ended GROUP BY ALL
              UNION ALL
              SELECT end_day, early, 0, count(*), count(*) FILTER (lost) FROM ended WHERE end_day IS NOT NULL GROUP BY ALL)
    SELECT strftime(day, '%Y-%m') AS month, early, sum(starts)::INTEGER AS starts, sum(ends)::INTEGER AS ends, sum(lost)::INTEGER AS lost
    FROM flows GROUP BY month, early ORDER BY month, early`;
}

function activeBefore(flows: readonly Flow[], month: string): number {
  return flows.reduce((active, flow) => (flow.month < month ? active + flow.starts - flow.ends : active), 0);
}

function lostIn(flows: readonly Flow[], month: string): number {
  return flows.find((flow) => flow.month === month)?.lost ?? 0;
}
