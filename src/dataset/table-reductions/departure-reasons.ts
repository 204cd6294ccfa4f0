import { readReasons } from '../contracts/read-reasons.ts';
import { defineTableReduction } from '../define-table-reduction.ts';

/** Why customers left, in the words that were written, with how often. */
export default defineTableReduction({
  measures: ['departureReasons'],
  needs: [{ table: 'cancellations' }],
  reduce: (view) => readReasons(view, 'cancellations'),
});
