import { z } from 'zod';
import { day } from '../../domain/numbers.ts';
import { addDays } from '../../language/add-days.ts';
import { defineReduction } from '../define-reduction.ts';
import { inPeriod, type OrdersView } from '../orders-view.ts';
import { readFirstDay } from '../read-first-day.ts';
import { sqlDay } from '../sql-day.ts';

const Asked = z.object({ calibrationTo: day.optional(), horizonDays: z.number().optional() });

const DEFAULT_HORIZON_DAYS = 365;
/** The share of the history held out, unless a day is asked for or the horizon is shorter. */
const HELD_OUT = 1 / 3;

const COLUMNS = {
  frequency: 'number',
  recencyDays: 'number',
  ageDays: 'number',
  laterPurchases: 'number',
  customers: 'number',
} as const;

/** Histories stopped at the end of the calibration with what followed, and the same one holdout earlier. */
export default defineReduction({
  measures: ['splitGroups', 'forecastSplit'],
  parameters: ['calibrationTo', 'horizonDays'],
  async reduce(view) {
    const first = await readFirstDay(view);
    if (first === null) return {};
    const { calibrationTo: asked, horizonDays = DEFAULT_HORIZON_DAYS } = Asked.parse(view.parameters);
    const lastDay = addDays(view.asOf, -1);
    const historyDays = daysBetween(first, view.asOf);
    const calibrationTo = asked ?? addDays(lastDay, -Math.min(horizonDays, Math.floor(historyDays * HELD_OUT)));
    const holdoutDays = Math.max(0, daysBetween(calibrationTo, lastDay));
    const holdout = await countWindow(view, calibrationTo, lastDay);
    const preceding = await countWindow(view, addDays(calibrationTo, -holdoutDays), calibrationTo);
    const join = (name: keyof typeof COLUMNS) => concatenate(holdout[name], preceding[name]);
    return {
      forecastSplit: { calibrationTo, holdoutDays, historyDays, lastDay },
      splitGroups: {
        window: [...holdout.customers].map(() => 'holdout').concat([...preceding.customers].map(() => 'preceding')),
        frequency: join('frequency'),
        recencyDays: join('recencyDays'),
        ageDays: join('ageDays'),
        laterPurchases: join('laterPurchases'),
        customers: join('customers'),
      },
    };
  },
});

/** Histories up to `from`, included, of those who had arrived by then, and their purchase days after it up to `to`, included. */
async function countWindow(view: OrdersView, from: string, to: string) {
  const { sql } = view.engine;
  const [start, end] = [sqlDay(from), sqlDay(to)];
  const customers = sql.relation(
    `SELECT customer, count(*) FILTER (WHERE day <= ${start}) - 1 AS frequency,
            max(day) FILTER (WHERE day <= ${start}) - min(first_day) AS recency, ${start} - min(first_day) AS age,
            count(*) FILTER (WHERE day > ${start}) AS later
     FROM ${await view.orderDays()} WHERE first_day <= ${start} AND day <= ${end} AND ${inPeriod(view, 'first_day')}
     GROUP BY customer`,
  );
  return view.engine.columns(
    COLUMNS,
    `SELECT frequency::DOUBLE, recency::DOUBLE, age::DOUBLE, later::DOUBLE, count(*)::DOUBLE
     FROM ${customers} GROUP BY frequency, recency, age, later ORDER BY frequency, recency, age, later`,
  );
}

function concatenate(first: Float64Array, second: Float64Array) {
  const joined = new Float64Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
