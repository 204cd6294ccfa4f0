import { expectedRepeats } from '../../../src/maths/repeat-buying/expected-repeats.ts';
import type { History } from '../../../src/maths/repeat-buying/histories.ts';
import type { RepeatModel } from '../../../src/maths/repeat-buying/repeat-model.ts';

/** Expected repeat purchases after one history. */
export function repeatsOf(
  model: RepeatModel,
  parameters: ArrayLike<number>,
  history: History,
  horizon: number,
): number {
  const { frequency, recency, age } = history;
  const one = { frequency: [frequency], recency: [recency], age: [age], customers: [1] };
  const histories = {
    frequency: Float64Array.from(one.frequency),
    recency: Float64Array.from(one.recency),
    age: Float64Array.from(one.age),
    customers: Float64Array.from(one.customers),
  };
  return expectedRepeats(model, parameters, histories, horizon)[0] ?? 0;
}
