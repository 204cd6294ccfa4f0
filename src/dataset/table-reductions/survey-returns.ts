import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { EXPOSURE_KINDS, followPurchases } from '../follow-purchases.ts';
import type { TablesView } from '../tables-view.ts';

const Scale = z.object({ most: z.number().nullable() });

/** Answers followed for 90 days: unhappy means 0 to 6 out of 10, or 1 to 3 out of 5. */
export default defineTableReduction({
  measures: ['surveyReturns'],
  needs: [{ table: 'surveys', columns: ['customer', 'answeredAt'] }, { table: 'orders' }],
  async reduce(view) {
    const score = view.has('surveys', 'score') ? 'score' : 'csat';
    const limit = await unhappyUpTo(view, score);
    if (limit === null) return {};
    const events = `SELECT customer, "answeredAt" AS day, ${score} <= ${limit} AS exposed FROM ${view.rows('surveys')}`;
    return { surveyReturns: await view.engine.columns(EXPOSURE_KINDS, followPurchases(view, events)) };
  },
});

async function unhappyUpTo(view: TablesView, score: string): Promise<number | null> {
  const [scale] = await view.engine.rows(Scale, `SELECT max(${score})::DOUBLE AS most FROM ${view.rows('surveys')}`);
  const most = scale?.most ?? null;
  if (most === null) return null;
  return most > 5 ? 6 : 3;
}
