import type { RouteOutcome } from '../../domain/branch.ts';
import type { AnswerFields } from '../../domain/turn.ts';

/** What a turn answers beside the route: lines of text, in which every computed number is a `{{figure:id}}` of the ledger. */
export type Answer = {
  readonly outcome: RouteOutcome;
  readonly lines: readonly string[];
  readonly fields: Partial<AnswerFields>;
};
