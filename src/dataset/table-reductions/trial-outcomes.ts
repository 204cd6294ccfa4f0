import { defineTableReduction } from '../define-table-reduction.ts';
import { observed } from '../tables-view.ts';

/** States of a subscription that say that nobody ever paid. */
const NEVER_PAID = ['incomplete', 'incomplete_expired', 'trialing', 'trial', 'trial_expired', 'essai'];

/** Trials that have reached their end, and those that were neither ended nor cancelled by then. */
export default defineTableReduction({
  measures: ['trialOutcomes'],
  needs: [{ table: 'subscriptions', columns: ['trialEndsAt'] }],
  async reduce(view) {
    const goesOn = (column: string) =>
      view.has('subscriptions', column) ? `("${column}" IS NULL OR "${column}" > "trialEndsAt")` : 'true';
    const states = NEVER_PAID.map((state) => `'${state}'`).join(', ');
    const hasPaid = view.has('subscriptions', 'status')
      ? `coalesce(lower(trim(status)), '') NOT IN (${states})`
      : 'true';
    const trialOutcomes = await view.engine.columns(
      { month: 'text', trials: 'number', paid: 'number' },
      `SELECT strftime("trialEndsAt", '%Y-%m') AS month, count(*)::DOUBLE,
              (count(*) FILTER (WHERE ${goesOn('endedAt')} AND ${goesOn('cancelledAt')} AND ${hasPaid}))::DOUBLE
       FROM ${view.rows('subscriptions')} AS contract WHERE "trialEndsAt" IS NOT NULL AND ${observed(view, '"trialEndsAt"')}
       GROUP BY month ORDER BY month`,
    );
    return trialOutcomes.month.length === 0 ? {} : { trialOutcomes };
  },
});
