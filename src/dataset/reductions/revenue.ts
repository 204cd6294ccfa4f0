import { z } from 'zod';
import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';

/** Revenue of the kept orders, summed exactly. */
export default defineReduction({
  measures: ['revenue'],
  needsAmount: ['revenue'],
  async reduce(view) {
    const [row] = await view.engine.rows(
      z.object({ revenue: z.number() }),
      `SELECT coalesce(round(sum(amount), 2), 0)::DOUBLE AS revenue FROM ${await view.dayAmounts()} WHERE ${inPeriod(view, 'day')}`,
    );
    return row ?? {};
  },
});
