import { z } from 'zod';

/** Situations that go to a person whatever the route. */
export const EscalationId = z.enum([
  'vip-at-risk',
  'nps-collapse',
  'mass-churn',
  'viral-complaint',
  'refunds',
  'critical-bug',
]);
export type EscalationId = z.infer<typeof EscalationId>;

/** An escalation that fired, with the fact names and figure ids that prove it. */
export const Escalation = z.object({ id: EscalationId, evidence: z.array(z.string()) });
export type Escalation = z.infer<typeof Escalation>;
