import { z } from 'zod';
import { inPeriod, type OrdersView } from './orders-view.ts';
import { sqlDay } from './sql-day.ts';
import type { SqlDialect } from './sql-dialect.ts';

export type CohortUnit = 'week' | 'month' | 'quarter';

const Cell = z.object({
  cohort: z.string(),
  offset: z.number(),
  customers: z.number(),
  revenue: z.number().nullable(),
  lastSeen: z.number(),
  complete: z.number(),
  begun: z.number(),
});
type Cell = z.infer<typeof Cell>;

/** The name of a cohort by its first day. */
function labelCohort(sql: SqlDialect, unit: CohortUnit): string {
  if (unit === 'quarter') return `concat(year(arrival), '-Q', quarter(arrival))`;
  return sql.formatDay('arrival', unit === 'week' ? '%G-W%V' : '%Y-%m');
}

/**
 * Cohorts of customers by calendar unit of their first purchase, and what they did in each unit since.
 * A customer counts once a cell: at their last purchase day in it. Cells without purchase are rows with 0, up to the as-of date.
 */
export async function gridCohorts(view: OrdersView, unit: CohortUnit) {
  const { sql } = view.engine;
  const days = sql.relation(
    `SELECT *, date_trunc('${unit}', first_day) AS arrival, date_trunc('${unit}', day) AS cell
     FROM ${await view.orderDays()} WHERE ${inPeriod(view, 'first_day')}`,
  );
  const cells = await view.engine.rows(
    Cell,
    `SELECT ${labelCohort(sql, unit)} AS cohort, date_diff('${unit}', arrival, cell)::INTEGER AS "offset", customers::INTEGER AS customers,
            ${sql.double('round(revenue, 2)')} AS revenue, last_seen::INTEGER AS "lastSeen",
            date_diff('${unit}', arrival, date_trunc('${unit}', ${sqlDay(view.asOf)}))::INTEGER AS complete,
            date_diff('${unit}', arrival, date_trunc('${unit}', ${sqlDay(view.asOf)} - 1))::INTEGER + 1 AS begun
     FROM (SELECT arrival, cell, sum(amount) AS revenue, count(*) FILTER (WHERE next_day IS NULL) AS last_seen,
                  count(*) FILTER (WHERE next_day IS NULL OR date_trunc('${unit}', next_day) > cell) AS customers
           FROM ${days} GROUP BY arrival, cell)
     ORDER BY cohort, "offset"`,
  );
  return fillGrid(cells);
}

/** Of each cohort, `complete` offsets lie wholly before the as-of date, `begun` ones have at least one observed day. */
function fillGrid(cells: readonly Cell[]) {
  const found = new Map(cells.map((cell) => [`${cell.cohort}+${cell.offset}`, cell]));
  const withMoney = cells.some((cell) => cell.revenue !== null);
  const firsts = cells.filter(({ offset }) => offset === 0);
  const rows = firsts.flatMap(({ cohort, complete, begun }) =>
    Array.from({ length: begun }, (_, offset) => ({
      cohort,
      offset,
      complete: offset < complete ? 1 : 0,
      cell: found.get(`${cohort}+${offset}`),
    })),
  );
  return {
    cohort: rows.map((row) => row.cohort),
    offset: rows.map((row) => row.offset),
    customers: rows.map((row) => row.cell?.customers ?? 0),
    revenue: withMoney ? rows.map((row) => row.cell?.revenue ?? 0) : [],
    lastSeen: rows.map((row) => row.cell?.lastSeen ?? 0),
    complete: rows.map((row) => row.complete),
  };
}
