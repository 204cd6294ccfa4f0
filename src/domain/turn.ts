import { z } from 'zod';
import { AgentId } from './agent-id.ts';
import { Band } from './band.ts';
import { Lang } from './bilingual.ts';
import { MatchedBranch, RouteOutcome, RuledOutBranch } from './branch.ts';
import { Cause } from './cause.ts';
import { Escalation } from './escalation.ts';
import { Fact } from './facts.ts';
import { Figure } from './figure.ts';
import { Industry } from './industry.ts';
import { Intent } from './intent.ts';
import { count } from './numbers.ts';
import { RefusalCode } from './outcome.ts';
import { Question } from './question.ts';
import { Slots } from './reading.ts';
import { Finding } from './strategy/diagnosis.ts';
import { ToolResult } from './tool-result.ts';

/** A call of the turn, as it was made and answered. */
export const ToolCall = z.object({
  id: z.string(),
  tool: z.string(),
  input: z.record(z.string(), z.unknown()),
  output: ToolResult,
});
export type ToolCall = z.infer<typeof ToolCall>;

/** A metric worked out from the user's numbers, or why it could not be. `tool` is the metric's own, also when it was solved backwards. */
export const Calculation = z.discriminatedUnion('ok', [
  z.object({
    tool: z.string(),
    input: z.record(z.string(), z.unknown()),
    ok: z.literal(true),
    value: z.record(z.string(), z.unknown()),
    formula: z.string(),
    reading: z.string(),
  }),
  z.object({
    tool: z.string(),
    input: z.record(z.string(), z.unknown()),
    ok: z.literal(false),
    code: RefusalCode,
    message: z.string(),
    needs: z.array(z.string()),
  }),
]);
export type Calculation = z.infer<typeof Calculation>;

/** Where a level stands: the threshold of the metric in the industry, its ranges, and the band of the value when one was given. */
export const BenchmarkAnswer = z.object({
  industry: Industry.nullable(),
  metric: z.string(),
  /** The boundary between average and good; null when the metric has no benchmark there. */
  benchmark: z.number().nullable(),
  bands: z.record(z.string(), z.string()).nullable(),
  value: z.number().nullable(),
  band: Band.nullable(),
});
export type BenchmarkAnswer = z.infer<typeof BenchmarkAnswer>;

/** The card of a term; `also` are the others to tell it from. */
export const TermAnswer = z.object({
  id: z.string(),
  name: z.string(),
  definition: z.string(),
  formula: z.string().nullable(),
  confusedWith: z.string(),
  also: z.array(z.string()),
});
export type TermAnswer = z.infer<typeof TermAnswer>;

/** A deliverable that was asked for; `command` is how to get it, null while the program cannot make it yet. */
export const DeliverableAnswer = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  frequency: z.string(),
  command: z.string().nullable(),
});
export type DeliverableAnswer = z.infer<typeof DeliverableAnswer>;

/** Customers described in words; `count` is null until they can be counted. */
export const AudienceAnswer = z.object({ criteria: z.array(z.string()), count: z.number().nullable() });
export type AudienceAnswer = z.infer<typeof AudienceAnswer>;

/** Work that belongs to a neighbouring domain, with the brief it needs; `domain` is null when none fits, and `owner` says who does it. */
export const HandoffAnswer = z.object({
  domain: z.string().nullable(),
  owner: z.string(),
  brief: z.array(z.object({ id: z.string(), name: z.string(), text: z.string() })),
});
export type HandoffAnswer = z.infer<typeof HandoffAnswer>;

/** What the intent of the turn gives, beside the route; null for every other intent. */
export const AnswerFields = z.object({
  calculation: Calculation.nullable(),
  benchmark: BenchmarkAnswer.nullable(),
  term: TermAnswer.nullable(),
  deliverable: DeliverableAnswer.nullable(),
  audience: AudienceAnswer.nullable(),
  handoff: HandoffAnswer.nullable(),
});
export type AnswerFields = z.infer<typeof AnswerFields>;

/** Where a figure stands in an answer: the characters from `start` up to `end`, counted as JavaScript does. */
export const FigureMark = z.object({ start: count, end: count, figure: z.string() });
export type FigureMark = z.infer<typeof FigureMark>;

/** What one turn concludes: the same object for the terminal, the report, MCP, traces and evals. */
export const Turn = z.object({
  intent: Intent,
  /** How sure the reading of the intent is, 0–1; null when no words were read. */
  margin: z.number().nullable(),
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
  ...AnswerFields.shape,
  /** What the reader must know of how the turn was made: a model that failed, sentences left out. Not part of the answer. */
  notices: z.array(z.string()),
  /** Opaque; handed back with the next message, it continues the conversation. */
  state: z.string(),
  answer: z.string(),
  /** The figures of the answer, in its order. */
  marks: z.array(FigureMark),
  /** ISO 4217, in which the answer writes amounts; null when no currency is known. */
  currency: z.string().nullable(),
});
export type Turn = z.infer<typeof Turn>;
