import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';

/** Days between consecutive purchase days of the same customer, counted by length. */
export default defineReduction({
  measures: ['gapCounts'],
  async reduce(view) {
    const gapCounts = await view.engine.columns(
      { gapDays: 'number', count: 'number' },
      `SELECT (next_day - day)::DOUBLE AS gap, count(*)::DOUBLE FROM ${await view.orderDays()}
       WHERE next_day IS NOT NULL AND ${inPeriod(view, 'day')} AND ${inPeriod(view, 'next_day')} GROUP BY gap ORDER BY gap`,
    );
    return { gapCounts };
  },
});
