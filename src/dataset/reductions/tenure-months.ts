import { z } from 'zod';
import { addDays } from '../../language/add-days.ts';
import { medianOfCounts } from '../../maths/median-of-counts.ts';
import { defineReduction } from '../define-reduction.ts';
import { listMonths } from '../list-months.ts';
import type { OrdersView } from '../orders-view.ts';
import { readFirstDay } from '../read-first-day.ts';
import { shiftMonths } from '../shift-months.ts';
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

/**
 * Customers active at the start of each complete month and those of them lost in it, by tenure at their last purchase; of a
 * period, the months it holds whole. Own rhythm = mean gap for three purchase days or more, else the base's median gap.
 * Newcomers of a month are not in its base.
 */
export default defineReduction({
  measures: ['tenureMonths'],
  async reduce(view) {
    const [flows, months] = await Promise.all([readFlows(view), readMonths(view)]);
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
async function readMonths(view: OrdersView): Promise<{ month: string; comparable: number }[]> {
  const low = await readFirstDay(view);
  if (low === null) return [];
  const { from, to } = view.period ?? { from: '', to: view.asOf };
  const comparableFrom = addDays(low, COMPARABLE_AFTER_DAYS);
  return listMonths(low, view.asOf)
    .filter((month) => month >= from && shiftMonths(month, 1) <= to)
    .map((month) => ({ month: month.slice(0, 7), comparable: month >= comparableFrom ? 1 : 0 }));
}

/** The base's median gap, in days; 0 when nobody came back. */
async function readMedianGap(view: OrdersView): Promise<number> {
  const { gap, count } = await view.engine.columns(
    { gap: 'number', count: 'number' },
    `SELECT (next_day - day)::DOUBLE AS gap, count(*)::DOUBLE FROM ${await view.orderDays()} WHERE next_day IS NOT NULL GROUP BY gap`,
  );
  return medianOfCounts(Array.from(gap, (value, index) => ({ value, count: count[index] ?? 0 })));
}

/** Each purchase day opens an active spell that ends at the next purchase or at the loss; spells are counted by month of start and end. */
async function readFlows(view: OrdersView): Promise<Flow[]> {
  const { sql } = view.engine;
  const until = `coalesce(next_day, ${sqlDay(view.asOf)}) - day`;
  const patience = `greatest(${LOST_AFTER_DAYS}, ${LOST_RHYTHMS} * coalesce(own, ${await readMedianGap(view)}::DOUBLE))`;
  const spells = sql.relation(`
    SELECT day, early, lost_after < ${until} AS is_lost, CASE WHEN lost_after < ${until} THEN day + lost_after ELSE next_day END AS end_day
    FROM (SELECT day, next_day, (day - first_day < ${EARLY_DAYS})::INTEGER AS early, floor(${patience})::INTEGER + 1 AS lost_after
          FROM ${await view.orderDays()} AS bought LEFT JOIN (
            SELECT customer, CASE WHEN days >= 3 THEN (last_day - first_day) / (days - 1) END AS own
            FROM ${await view.customers()} WHERE days >= 3) AS rhythm USING (customer))`);
  return view.engine.rows(
    Flow,
    `SELECT ${sql.formatDay('CASE WHEN at_start = 1 THEN day ELSE end_day END', '%Y-%m')} AS month, early,
            sum(CASE WHEN at_start = 1 THEN spells ELSE 0 END)::DOUBLE AS starts, sum(CASE WHEN at_start = 1 THEN 0 ELSE spells END)::DOUBLE AS ends,
            sum(CASE WHEN at_start = 1 THEN 0 ELSE losses END)::DOUBLE AS lost
     FROM (SELECT day, end_day, early, grouping(end_day) AS at_start, count(*) AS spells, count(*) FILTER (WHERE is_lost) AS losses
           FROM ${spells} GROUP BY GROUPING SETS ((day, early), (end_day, early)))
     WHERE at_start = 1 OR end_day IS NOT NULL GROUP BY month, early ORDER BY month, early`,
  );
}

function activeBefore(flows: readonly Flow[], month: string): number {
  return flows.reduce((active, flow) => (flow.month < month ? active + flow.starts - flow.ends : active), 0);
}

function lostIn(flows: readonly Flow[], month: string): number {
  return flows.find((flow) => flow.month === month)?.lost ?? 0;
}
