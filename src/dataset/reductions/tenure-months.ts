import { z } from 'zod';
import { lossRule } from '../../domain/loss-rule.ts';
import { shiftMonths } from '../../language/shift-months.ts';
import { readChurnStart, readMedianGap } from '../churn-start.ts';
import { defineReduction } from '../define-reduction.ts';
import { listMonths } from '../list-months.ts';
import type { OrdersView } from '../orders-view.ts';
import { readFirstDay } from '../read-first-day.ts';
import { patienceSql, rhythmSql } from '../silence-sql.ts';
import { sqlDay } from '../sql-day.ts';

const Flow = z.object({ month: z.string(), early: z.number(), starts: z.number(), ends: z.number(), lost: z.number() });
type Flow = z.infer<typeof Flow>;

/**
 * Customers active at the start of each complete month and those of them lost in it, by tenure at their last purchase; of a
 * period, the months it holds whole. A silence is judged by the rhythm known when it began: were a return counted in it, old
 * silences would be excused that recent ones are not, and the last months would always look the worst. Newcomers of a month are
 * not in its base.
 */
export default defineReduction({
  measures: ['tenureMonths'],
  async reduce(view) {
    const gap = await readMedianGap(view);
    const [flows, months] = await Promise.all([readFlows(view, gap), readMonths(view, gap)]);
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

/** The complete months of the history or the period; comparable once a loss can be seen in them. */
async function readMonths(view: OrdersView, medianGap: number): Promise<{ month: string; comparable: number }[]> {
  const [low, start] = await Promise.all([readFirstDay(view), readChurnStart(view, medianGap)]);
  if (low === null || start === null) return [];
  const { from, to } = view.period ?? { from: '', to: view.asOf };
  return listMonths(low, view.asOf)
    .filter((month) => month >= from && shiftMonths(month, 1) <= to)
    .map((month) => ({ month: month.slice(0, 7), comparable: month >= start ? 1 : 0 }));
}

/** Each purchase day opens an active spell that ends at the next purchase or at the loss; spells are counted by month of start and end. */
async function readFlows(view: OrdersView, medianGap: number): Promise<Flow[]> {
  const { sql } = view.engine;
  const until = `coalesce(next_day, ${sqlDay(view.asOf)}) - day`;
  const rhythm = rhythmSql({ first: 'first_day', last: 'day', days: 'nth', otherwise: `${medianGap}::DOUBLE` });
  const spells = sql.relation(`
    SELECT day, early, lost_after < ${until} AS is_lost, CASE WHEN lost_after < ${until} THEN day + lost_after ELSE next_day END AS end_day
    FROM (SELECT day, next_day, (day - first_day < ${lossRule.earlyDays})::INTEGER AS early, floor(${patienceSql(rhythm)})::INTEGER + 1 AS lost_after
          FROM (SELECT day, next_day, first_day, row_number() OVER (PARTITION BY customer ORDER BY day) AS nth
                FROM ${await view.orderDays()}) AS bought) AS judged`);
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
