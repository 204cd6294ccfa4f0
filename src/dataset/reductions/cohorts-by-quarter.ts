import { gridCohorts } from '../cohort-grid.ts';
import { defineReduction } from '../define-reduction.ts';

/** Cohorts by calendar quarter of the first purchase. */
export default defineReduction({
  measures: ['cohortsByQuarter'],
  reduce: async (view) => ({ cohortsByQuarter: await gridCohorts(view, 'quarter') }),
});
