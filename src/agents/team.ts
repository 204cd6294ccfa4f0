import type { Agent } from './define-agent.ts';
import { churnPrevention } from './team/churn-prevention.ts';
import { customerSuccess } from './team/customer-success.ts';
import { lifecycleManagement } from './team/lifecycle-management.ts';
import { loyaltyPrograms } from './team/loyalty-programs.ts';

/** The four specialists, in the framework's order. */
export const team: readonly Agent[] = [lifecycleManagement, loyaltyPrograms, churnPrevention, customerSuccess];
