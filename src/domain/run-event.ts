import type { AgentId } from './agent-id.ts';
import type { BranchId, RouteOutcome } from './branch.ts';
import type { EscalationId } from './escalation.ts';
import type { FactName } from './facts.ts';

/** What happens during a run, in order. Screen, trace, log and tests are listeners; a listener cannot change the run. */
export type RunEvent =
  | { kind: 'facts-read'; facts: FactName[] }
  | { kind: 'tool-called'; tool: string; ok: boolean }
  | { kind: 'route-decided'; outcome: RouteOutcome; branches: BranchId[] }
  | { kind: 'escalated'; escalations: EscalationId[] }
  | { kind: 'agent-consulted'; agent: AgentId; actions: string[] }
  | { kind: 'strategy-written'; figures: number; actions: number };

export type RunListener = (event: RunEvent) => void;
