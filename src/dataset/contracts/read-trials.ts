import { z } from 'zod';
import type { Period } from '../../domain/population.ts';
import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';
import type { PayingSpells } from './ask-paying-spells.ts';

/** Customers whose trial ended, and those of them who paid after it. */
export type Trials = z.infer<typeof Trials>;
const Trials = z.object({ ended: z.number(), paid: z.number() });

/** Trials that ended in a window; null when no contract names the end of a trial. */
export async function readTrials(view: TablesView, spells: PayingSpells, { from, to }: Period): Promise<Trials | null> {
  if (!view.has('subscriptions', 'trialEndsAt')) return null;
  const [found] = await view.engine.rows(
    Trials,
    `WITH trials AS (
         SELECT customer, min(trial_end) AS trial_end FROM ${spells.rows}
         WHERE trial_end >= ${sqlDay(from)} AND trial_end < ${sqlDay(to)} AND state <> 'undated' GROUP BY customer),
       payers AS (SELECT customer, max(to_day) AS to_day FROM ${spells.table} GROUP BY customer)
     SELECT count(*)::DOUBLE AS ended, count(*) FILTER (payers.to_day > trial_end)::DOUBLE AS paid
     FROM trials LEFT JOIN payers USING (customer)`,
  );
  return found === undefined || found.ended === 0 ? null : found;
}
