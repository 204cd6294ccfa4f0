import { experiencePlans } from './plans/experience-plans.ts';
import { orderPlans } from './plans/order-plans.ts';
import type { AnalysisPlans } from './plans/plan-parts.ts';
import { recurringRevenuePlans } from './plans/recurring-revenue-plans.ts';
import { retentionPlans } from './plans/retention-plans.ts';

/** What can be asked of data, by the metric of the question; `sales` stands in when a comparison names none. */
export const analysisPlans: AnalysisPlans = {
  ...orderPlans,
  ...retentionPlans,
  ...recurringRevenuePlans,
  ...experiencePlans,
};
