import type { AgentId } from './agent-id.ts';
import type { Bilingual } from './bilingual.ts';
import type { BranchId, RouteOutcome } from './branch.ts';
import type { EscalationId } from './escalation.ts';
import type { FactName } from './facts.ts';
import type { Intent } from './intent.ts';
import type { RefusalCode } from './outcome.ts';

/** What a model is asked for. */
export type ModelPurpose = 'read' | 'advise' | 'write' | 'revise' | 'check';

/** One request to a model, before it is sent. `request` numbers the requests of a session; `agent` is the specialist that asks, if one does. */
export type ModelRequested = {
  kind: 'model-requested';
  request: number;
  attempt: number;
  purpose: ModelPurpose;
  agent: AgentId | null;
  model: string;
  /** The prompt it was written from. */
  prompt: { id: string; version: string };
};

/** How that request ended. Tokens are null when the endpoint does not count them, cost when no price is configured. */
export type ModelReplied = {
  kind: 'model-replied';
  request: number;
  attempt: number;
  ok: boolean;
  /** What was wrong with the reply, as a short id of ours; null when nothing was. */
  fault: string | null;
  inputTokens: number | null;
  outputTokens: number | null;
  cost: number | null;
};

/** What happens during a run, in order. Screen, trace, log and tests are listeners; a listener cannot change the run. */
export type RunEvent =
  | { kind: 'turn-started' }
  | { kind: 'facts-read'; facts: FactName[] }
  /** What a second reader added, what it heard and nothing bears out, and how many of its claims did not hold against the words. */
  | { kind: 'readings-merged'; added: FactName[]; doubted: FactName[]; dropped: number }
  /** `agent` is the specialist that asks for the call, if one does. */
  | { kind: 'tool-started'; call: string; tool: string; agent?: AgentId }
  | { kind: 'tool-called'; call: string; tool: string; ok: boolean; agent?: AgentId }
  | { kind: 'route-decided'; outcome: RouteOutcome; branches: BranchId[] }
  | { kind: 'escalated'; escalations: EscalationId[] }
  | { kind: 'agent-started'; agent: AgentId }
  | { kind: 'agent-consulted'; agent: AgentId; actions: string[] }
  | ModelRequested
  | ModelReplied
  /** Sentences of a model that were kept, and those that were left out because they did not hold. */
  | { kind: 'prose-checked'; kept: number; revised: boolean; dropped: number }
  /** The run goes on without its model; `message` says why, for whoever runs the program, where its result does not. */
  | { kind: 'fell-back'; purpose: ModelPurpose; code: RefusalCode; message?: Bilingual }
  | { kind: 'strategy-written'; figures: number; actions: number }
  | { kind: 'turn-ended'; intent: Intent; outcome: RouteOutcome };

export type RunListener = (event: RunEvent) => void;
