import { z } from 'zod';
import { AgentId } from './agent-id.ts';
import { Lang } from './bilingual.ts';
import { MatchedBranch, RouteOutcome, RuledOutBranch } from './branch.ts';
import { Cause } from './cause.ts';
import { Escalation } from './escalation.ts';
import { Fact } from './facts.ts';
import { Figure, RecordedCall } from './figure.ts';
import { Finding } from './strategy/diagnosis.ts';

export const Question = z.object({
  id: z.enum(['industry', 'churn-period', 'churn-phase', 'ltv-cause']),
  text: z.string(),
});
export type Question = z.infer<typeof Question>;

/** What one turn concludes: the same object for the terminal, the report, MCP, traces and evals. */
export const Turn = z.object({
  intent: z.enum(['diagnose', 'goal']),
  outcome: RouteOutcome,
  lang: Lang,
  facts: z.record(z.string(), Fact),
  branches: z.array(MatchedBranch),
  ruledOut: z.array(RuledOutBranch),
  agents: z.array(AgentId),
  auditAttached: z.boolean(),
  question: Question.nullable(),
  findings: z.array(Finding),
  causes: z.array(Cause),
  escalations: z.array(Escalation),
  toolCalls: z.record(z.string(), RecordedCall),
  figures: z.record(z.string(), Figure),
  /** Opaque; handed back with the next message, it continues the conversation. */
  state: z.string(),
  answer: z.string(),
});
export type Turn = z.infer<typeof Turn>;
