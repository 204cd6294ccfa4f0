import type { History } from './histories.ts';
import type { RepeatModel } from './repeat-model.ts';

/**
 * The probability of no purchase within `horizon` after the history, whether the customer has stopped or is only silent:
 * how likely the same purchases are with the longer silence, against the silence observed. It holds for every such model.
 */
export function noRepeatProbability(
  model: RepeatModel,
  parameters: ArrayLike<number>,
  history: History,
  horizon: number,
): number {
  const longer = model.logDensity(parameters, { ...history, age: history.age + horizon });
  return Math.min(1, Math.exp(longer - model.logDensity(parameters, history)));
}
