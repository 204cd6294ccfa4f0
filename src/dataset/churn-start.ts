import { lossRule, patienceOf } from '../domain/loss-rule.ts';
import { addDays } from '../language/add-days.ts';
import { medianOfCounts } from '../maths/median-of-counts.ts';
import type { OrdersView } from './orders-view.ts';
import { readFirstDay } from './read-first-day.ts';

/** The median gap between purchases over a view's whole history, in days; 0 when nobody came back. */
export async function readMedianGap(view: OrdersView): Promise<number> {
  const { gap, count } = await view.engine.columns(
    { gap: 'number', count: 'number' },
    `SELECT (next_day - day)::DOUBLE AS gap, count(*)::DOUBLE FROM ${await view.orderDays()} WHERE next_day IS NOT NULL GROUP BY gap`,
  );
  return medianOfCounts(Array.from(gap, (value, index) => ({ value, count: count[index] ?? 0 })));
}

/**
 * The day from which the history is old enough for an established customer of the base's rhythm to be lost; null without orders.
 * Earlier months show next to no loss, whoever has left: they would pass for good ones.
 */
export async function readChurnStart(view: OrdersView, medianGap: number): Promise<string | null> {
  const first = await readFirstDay(view);
  return first === null ? null : addDays(first, lossRule.earlyDays + Math.ceil(patienceOf(medianGap)));
}
