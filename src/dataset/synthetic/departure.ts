import type { LevelPath } from './level-path.ts';

/** What is true of an order and of who placed it, at that moment. */
export type Situation = {
  /** They came with the plan's wave of newcomers. */
  readonly wave: boolean;
  readonly vip: boolean;
  /** One of the few very large accounts. */
  readonly account: boolean;
  readonly first: boolean;
  /** They have been ordering for more than 90 days. */
  readonly established: boolean;
  /** It holds an article whose price has been raised. */
  readonly raised: boolean;
  /** It was delivered after the promised day. */
  readonly late: boolean;
  /** They would give it 6 or less out of 10. */
  readonly unhappy: boolean;
  readonly refunded: boolean;
  /** It has no discount. */
  readonly fullPrice: boolean;
};

/** A reason to leave after an order, on top of the usual chance of it. */
export type Departure = {
  /** Those concerned: everything listed is true of the order. */
  readonly whom: readonly (keyof Situation)[];
  /** Which day the path is read at: the order's, or the customer's arrival. */
  readonly by: 'order' | 'arrival';
  /** What the path is about: one order, or a month of the customer's own rhythm, so that frequent buyers leave no faster. */
  readonly per: 'order' | 'month';
  /** The share that still stays, among those who would have. */
  readonly stay: LevelPath;
};
