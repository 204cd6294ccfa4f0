import { z } from 'zod';
import { AgentId } from './agent-id.ts';

/** The branches of the decision tree, in its order. */
export const BranchId = z.enum([
  'audit',
  'onboarding',
  'churn-early',
  'churn-late',
  'frequency',
  'ltv-basket',
  'ltv-lifetime',
  'satisfaction',
  'no-programme',
  'programme-weak',
  'expansion-weak',
  'goal-retention',
  'goal-ltv',
  'goal-ambassadors',
  'goal-cost',
]);
export type BranchId = z.infer<typeof BranchId>;

/** How bad the evidence is; `unbanded` = no benchmark exists for it, which counts as bad. */
export const Severity = z.enum(['bad', 'average', 'unbanded']);
export type Severity = z.infer<typeof Severity>;

/** What a turn or a document concludes. */
export const RouteOutcome = z.enum(['routed', 'asking', 'audit', 'healthy', 'answered', 'not-enough', 'declined']);
export type RouteOutcome = z.infer<typeof RouteOutcome>;

/** The smallest change of one fact that would turn a branch over: the fact in that relation to `to`. */
export const Flip = z.object({
  fact: z.string(),
  relation: z.enum(['<', '≤', '≥', '>', '=']),
  to: z.union([z.number(), z.string(), z.boolean()]),
  text: z.string(),
});
export type Flip = z.infer<typeof Flip>;

/** A branch that matched, with the fact names and figure ids that prove it; `flip` is null when no single fact would undo it. */
export const MatchedBranch = z.object({
  id: BranchId,
  name: z.string(),
  evidence: z.array(z.string()),
  severity: Severity,
  flip: Flip.nullable(),
});
export type MatchedBranch = z.infer<typeof MatchedBranch>;

/** A branch that did not match: why, and the smallest change of one fact that would make it match. */
export const RuledOutBranch = z.object({
  id: BranchId,
  name: z.string(),
  /** False when nothing at all is known of what the branch looks at. */
  informed: z.boolean(),
  why: z.string(),
  flip: Flip.nullable(),
});
export type RuledOutBranch = z.infer<typeof RuledOutBranch>;

export const Route = z.object({
  branches: z.array(MatchedBranch),
  agents: z.array(AgentId),
  ruledOut: z.array(RuledOutBranch),
});
export type Route = z.infer<typeof Route>;
