import type { Effort } from '../domain/action.ts';
import type { AgentId } from '../domain/agent-id.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { BranchId } from '../domain/branch.ts';
import type { Condition } from '../domain/condition.ts';
import type { Industry } from '../domain/industry.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { SegmentId } from '../domain/segment.ts';

/** A rule over one figure of the ledger: the play is proposed only when the figure exists and lies there. */
export type PlayRule = { readonly figure: string; readonly atLeast?: number; readonly under?: number };

/**
 * What a play could bring in a year, to be computed by a tool: its customers × a share of them × a value each.
 * `nextOrder` = one more order at the segment's basket; `yearlyRevenue` = a rise of what the segment spends in a year.
 * The shares are assumptions, shown as such, until a test replaces them.
 */
export type PlayGain = {
  readonly basis: 'nextOrder' | 'yearlyRevenue';
  readonly low: number;
  readonly high: number;
  readonly source: Provenance;
  readonly assumption: Bilingual;
};

/** The test that would prove a play: against a control group, on a rate, with the smallest effect worth having. */
export type PlayTest = {
  readonly hypothesis: Bilingual;
  /** The rate without the play: a figure of the ledger, or an assumption. */
  readonly baseline: { readonly figure: string; readonly otherwise: number };
  readonly minimumEffect: number;
  readonly controlShare: number;
  /** Days to wait after the last contact before the result is read. */
  readonly readAfterDays: number;
  readonly stopRule: Bilingual;
};

/** An action a specialist may choose, as data. Texts may hold `{{figure:id}}`. */
export type Play = {
  readonly id: string;
  readonly title: Bilingual;
  /** The first text whose figures all exist is used; the last one has none. */
  readonly why: readonly Bilingual[];
  /** The branches that call for it; `healthy` = nothing is wrong and this is worth keeping up. */
  readonly answers: readonly (BranchId | 'healthy')[];
  readonly rules?: readonly PlayRule[];
  /** The industries it makes sense in; all of them when absent. */
  readonly onlyIn?: readonly Industry[];
  /** What the user may have said or shown that makes it pointless. */
  readonly notWhen?: Condition;
  /** An RFM segment, the customers who arrive in a year, those who bought in the last one, or a group no file of orders shows. */
  readonly segment: SegmentId | 'newcomers' | 'active' | { readonly group: Bilingual };
  readonly audience: Bilingual;
  readonly effort: Effort;
  readonly owner: Bilingual;
  readonly deadlineDays: number;
  readonly gain: PlayGain | null;
  readonly test: PlayTest;
  /** The neighbouring domain that carries it out, by its id in knowledge; null when the owner does it alone. */
  readonly handover: string | null;
};

/** A specialist: data only. Without a model its playbook chooses; with one, the same plays are ranked and worded. */
export type Agent = {
  readonly id: AgentId;
  /** The tools it may call. */
  readonly tools: readonly string[];
  readonly playbook: readonly Play[];
};

export function defineAgent(agent: Agent): Agent {
  return Object.freeze(agent);
}
