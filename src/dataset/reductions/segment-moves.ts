import { z } from 'zod';
import { day } from '../../domain/numbers.ts';
import { addDays } from '../../language/add-days.ts';
import { defineReduction } from '../define-reduction.ts';
import type { OrdersView } from '../orders-view.ts';
import { readFirstDay } from '../read-first-day.ts';
import { sqlDay } from '../sql-day.ts';

const YEAR_DAYS = 365;
/** Without dates, the last quarter: the rhythm at which RFM is reviewed and a fall can be seen. */
const QUARTER_DAYS = 91;

const Dates = z.object({ fromDate: day.optional(), toDate: day.optional() });

/** Which segment each customer was in as of two days, and what they spent before and between. */
export default defineReduction({
  measures: ['segmentMoves'],
  needsAmount: ['segmentMoves'],
  parameters: ['fromDate', 'toDate'],
  async reduce(view) {
    const asked = Dates.parse(view.parameters);
    const toDate = asked.toDate ?? view.asOf;
    const fromDate = asked.fromDate ?? addDays(toDate, -QUARTER_DAYS);
    const dataFrom = await readFirstDay(view);
    if (dataFrom === null) return {};
    const isWithin = dataFrom < fromDate && fromDate < toDate && toDate <= view.asOf;
    const moves = isWithin ? await readMoves(view, fromDate, toDate) : NO_MOVES;
    return moves === null ? {} : { segmentMoves: { fromDate, toDate, dataFrom, dataTo: view.asOf, moves } };
  },
});

const COLUMNS = {
  before: 'text',
  after: 'text',
  customers: 'number',
  yearBefore: 'number',
  between: 'number',
} as const;
const NO_MOVES = { before: [], after: [], customers: [], yearBefore: [], between: [] };

/**
 * Each customer's two segments and two amounts come as three rows that are put together by customer: engines disagree on
 * what a full join leaves empty.
 */
async function readMoves(view: OrdersView, fromDate: string, toDate: string) {
  const { sql } = view.engine;
  const [before, after] = [await view.segments(fromDate), await view.segments(toDate)];
  if (before === null || after === null) return null;
  const nothing = '0::DECIMAL(18, 4)';
  const [from, to] = [sqlDay(fromDate), sqlDay(toDate)];
  const inYear = `day >= ${from} - ${YEAR_DAYS} AND day < ${from}`;
  const inBetween = `day >= ${from} AND day < ${to}`;
  const customers = sql.relation(
    `SELECT customer, coalesce(max(was), '') AS before_segment, coalesce(max(is_now), '') AS after_segment, sum(year_part) AS year_spent, sum(between_part) AS between_spent
     FROM (SELECT customer, segment AS was, '' AS is_now, ${nothing} AS year_part, ${nothing} AS between_part FROM (${before}) AS earlier
           UNION ALL SELECT customer, '' AS was, segment AS is_now, ${nothing} AS year_part, ${nothing} AS between_part FROM (${after}) AS later
           UNION ALL SELECT customer, '' AS was, '' AS is_now,
                            CASE WHEN ${inYear} THEN amount ELSE ${nothing} END AS year_part,
                            CASE WHEN ${inBetween} THEN amount ELSE ${nothing} END AS between_part
                     FROM ${await view.orderDays()}) AS part
     GROUP BY customer`,
  );
  return view.engine.columns(
    COLUMNS,
    `SELECT before_segment, after_segment, count(*)::DOUBLE AS customers, coalesce(round(sum(year_spent), 2), 0)::DOUBLE AS year_before,
            coalesce(round(sum(between_spent), 2), 0)::DOUBLE AS spent_between
     FROM ${customers} GROUP BY before_segment, after_segment ORDER BY before_segment, after_segment`,
  );
}
