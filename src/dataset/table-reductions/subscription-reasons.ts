import { readReasons } from '../contracts/read-reasons.ts';
import { defineTableReduction } from '../define-table-reduction.ts';

/** The same from subscriptions that say why they were ended, where no departures are loaded. */
export default defineTableReduction({
  measures: ['departureReasons'],
  needs: [{ table: 'subscriptions', columns: ['cancelReason'] }],
  reduce: async (view) => (view.has('cancellations') ? {} : readReasons(view, 'subscriptions')),
});
