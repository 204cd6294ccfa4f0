import { type Histories, historyAt } from './histories.ts';
import type { RepeatModel } from './repeat-model.ts';

/** Expected repeat purchases of a customer with each history, within `horizon` after it, in the order of the histories. */
export function expectedRepeats(
  model: RepeatModel,
  parameters: ArrayLike<number>,
  histories: Histories,
  horizon: number,
): Float64Array {
  /** What is expected of those still there does not depend on when they last bought: worked out once for each frequency and age. */
  const known = new Map<number, Map<number, number>>();
  return histories.age.map((age, row) => {
    const history = historyAt(histories, row);
    const byAge = known.get(history.frequency) ?? new Map<number, number>();
    known.set(history.frequency, byAge);
    const whileAlive = byAge.get(age) ?? model.repeatsWhileAlive(parameters, history, horizon);
    byAge.set(age, whileAlive);
    return model.aliveProbability(parameters, history) * whileAlive;
  });
}
