import type { CauseId } from '../../domain/cause.ts';
import type { Unit } from '../../domain/unit.ts';

/**
 * What looking for one cause found: how strong it is, how strong it would have to be, and how likely it is by chance alone
 * (0 when chance plays no part). `explains` are the causes that this one makes superfluous.
 */
export type Suspicion = {
  readonly id: CauseId;
  /** Positive = worse; in `unit`. */
  readonly effect: number;
  readonly leastEffect: number;
  readonly unit: Unit;
  readonly probability: number;
  readonly before: number | null;
  readonly after: number | null;
  /** First month of it, YYYY-MM; null when it has no beginning. */
  readonly since: string | null;
  /** What it is about, such as a channel; null when it is about everybody. */
  readonly about: string | null;
  /** Trials, orders or customers behind it. */
  readonly sample: number;
  readonly explains: readonly CauseId[];
};
