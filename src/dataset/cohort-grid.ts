import { z } from 'zod';
import { inPeriod, type OrdersView } from './orders-view.ts';
import { sqlDay } from './sql-day.ts';

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

const LABEL = {
  week: `strftime(cohort, '%G-W%V')`,
  month: `strftime(cohort, '%Y-%m')`,
  quarter: `concat(year(cohort), '-Q', quarter(cohort))`,
} as const satisfies Record<CohortUnit, string>;

/**
 * Cohorts of customers by calendar unit of their first purchase, and what they did in each unit since.
 * A customer counts once a cell: at their last purchase day in it. Cells without purchase are rows with 0, up to the as-of date.
 */
export async function gridCohorts(view: OrdersView, unit: CohortUnit) {
  const cells = await view.engine.rows(
    Cell,
    `SELECT ${LABEL[unit]} AS cohort, date_diff('${unit}', cohort, cell)::INTEGER AS "offset", customers::INTEGER AS customers,
            round(revenue, 2)::DOUBLE AS revenue, last_seen::INTEGER AS "lastSeen",
            date_diff('${unit}', cohort, date_trunc('${unit}', ${sqlDay(view.asOf)}))::INTEGER AS complete,
            date_diff('${unit}', cohort, date_trunc('${unit}', ${sqlDay(view.asOf)} - 1))::INTEGER + 1 AS begun
     FROM (SELECT cohort, cell, sum(amount) AS revenue, count(*) FILTER (next_day IS NULL) AS last_seen,
                  count(*) FILTER (next_day IS NULL OR date_trunc('${unit}', next_day) > cell) AS customers
           FROM (SELECT *, date_trunc('${unit}', first_day) AS cohort, date_trunc('${unit}', day) AS cell
                 FROM ${await view.orderDays()} WHERE ${inPeriod(view, 'first_day')})
           GROUP BY cohort, cell)
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
