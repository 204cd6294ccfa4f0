import type { LogLikelihood } from '../fit-positive.ts';
import type { Histories, History } from './histories.ts';

/** A model of how often customers buy and when they stop, over a population of them. Parameters stand in the order of `names`. */
export type RepeatModel = {
  /** As in the papers. */
  readonly names: readonly string[];
  /** Where the search starts, given the mean age of the histories. */
  start(meanAge: number): readonly number[];
  /** Of all histories together; what does not depend on the parameters is worked out once. */
  logLikelihood(histories: Histories): LogLikelihood;
  /** Of one history. */
  logDensity(parameters: ArrayLike<number>, history: History): number;
  /** The probability of not having stopped at the end of the history. */
  aliveProbability(parameters: ArrayLike<number>, history: History): number;
  /** Expected repeat purchases within `horizon` after the history, of a customer who has not stopped by then. */
  repeatsWhileAlive(
    parameters: ArrayLike<number>,
    history: Pick<History, 'frequency' | 'age'>,
    horizon: number,
  ): number;
};
