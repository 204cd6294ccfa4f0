import { z } from 'zod';
import { AgentId } from './agent-id.ts';
import { Lang } from './bilingual.ts';
import { MatchedBranch, RouteOutcome, RuledOutBranch } from './branch.ts';
import { Cause } from './cause.ts';
import { Escalation } from './escalation.ts';
import { Fact } from './facts.ts';
import { Figure } from './figure.ts';
import { Finding } from './strategy/diagnosis.ts';
import { ToolResult } from './tool-result.ts';

export const Question = z.object({
  id: z.enum(['industry', 'churn-period', 'churn-phase', 'ltv-cause']),
  text: z.string(),
});
export type Question = z.infer<typeof Question>;

/** A call of the turn, as it was made and answered. */
export const ToolCall = z.object({
  id: z.string(),
  tool: z.string(),
  input: z.record(z.string(), z.unknown()),
  output: ToolResult,
});
export type ToolCall = z.infer<typeof ToolCall>;

/** What a question asked in words is about; null until words are read. */
const Slots = z.object({
  metric: z.string().nullable(),
  period: z.string().nullable(),
  segment: z.string().nullable(),
  by: z.string().nullable(),
  chart: z.string().nullable(),
});

/** The answers that belong to intents read from words; a diagnosis has none of them. */
const ByIntent = z.object({
  calculation: z.null(),
  benchmark: z.null(),
  term: z.null(),
  deliverable: z.null(),
  audience: z.null(),
  handoff: z.null(),
});

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
  toolCalls: z.array(ToolCall),
  figures: z.record(z.string(), Figure),
  slots: Slots,
  ...ByIntent.shape,
  /** Opaque; handed back with the next message, it continues the conversation. */
  state: z.string(),
  answer: z.string(),
});
export type Turn = z.infer<typeof Turn>;
