import { z } from 'zod';

/** The four specialists, in the framework's order; the orchestrator is not one of them. */
export const AgentId = z.enum(['lifecycle-management', 'loyalty-programs', 'churn-prevention', 'customer-success']);
export type AgentId = z.infer<typeof AgentId>;
