import { gridCohorts } from '../cohort-grid.ts';
import { defineReduction } from '../define-reduction.ts';

/** Cohorts by calendar week of the first purchase. */
export default defineReduction({
  measures: ['cohortsByWeek'],
  reduce: async (view) => ({ cohortsByWeek: await gridCohorts(view, 'week') }),
});
