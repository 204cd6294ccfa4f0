import { z } from 'zod';
import { shiftMonths } from '../../language/shift-months.ts';
import { defineReduction } from '../define-reduction.ts';
import { listMonths } from '../list-months.ts';
import { inPeriod } from '../orders-view.ts';
import { readFirstDay } from '../read-first-day.ts';

const Month = z.object({ month: z.string(), repeats: z.number() });
const DAY_MS = 86_400_000;

/** Repeat purchases of each complete calendar month, those without any included; a period selects who arrived in it. */
export default defineReduction({
  measures: ['repeatMonths'],
  async reduce(view) {
    const { sql } = view.engine;
    const first = await readFirstDay(view);
    if (first === null) return {};
    const rows = await view.engine.rows(
      Month,
      `SELECT ${sql.formatDay('start', '%Y-%m')} AS month, sum(purchases)::DOUBLE AS repeats
       FROM (SELECT date_trunc('month', day) AS start, count(*) AS purchases FROM ${await view.orderDays()}
             WHERE day > first_day AND ${inPeriod(view, 'first_day')} GROUP BY start)
       GROUP BY month`,
    );
    const found = new Map(rows.map(({ month, repeats }) => [month, repeats]));
    const months = listMonths(first, view.asOf).filter((start) => start >= first);
    const daysAgo = (day: string) => Math.round((Date.parse(view.asOf) - Date.parse(day)) / DAY_MS) - 1;
    return {
      repeatMonths: {
        month: months.map((start) => start.slice(0, 7)),
        daysAgoFrom: months.map(daysAgo),
        daysAgoTo: months.map((start) => daysAgo(shiftMonths(start, 1)) + 1),
        repeats: months.map((start) => found.get(start.slice(0, 7)) ?? 0),
      },
    };
  },
});
