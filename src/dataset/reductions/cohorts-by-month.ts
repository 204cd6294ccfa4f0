import { gridCohorts } from '../cohort-grid.ts';
import { defineReduction } from '../define-reduction.ts';

/** Cohorts by calendar month of the first purchase. */
export default defineReduction({
  measures: ['cohortsByMonth'],
  reduce: async (view) => ({ cohortsByMonth: await gridCohorts(view, 'month') }),
});
