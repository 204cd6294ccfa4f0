import { expectedRepeats } from '../../maths/repeat-buying/expected-repeats.ts';
import { historyAt } from '../../maths/repeat-buying/histories.ts';
import type { RepeatModel } from '../../maths/repeat-buying/repeat-model.ts';
import type { Window } from './split-windows.ts';

/** What a model foretells of each row of a window: purchases within so many weeks. */
export function predictRows(
  model: RepeatModel,
  parameters: readonly number[],
  { histories, groupOf }: Window,
  weeks: number,
): Float64Array {
  const byGroup = expectedRepeats(model, parameters, histories, weeks);
  return Float64Array.from(groupOf, (group) => byGroup[group] ?? 0);
}

/** The rate of the calibration carried on; a customer who arrived on its last day has none. */
export function predictBySameRate({ histories, groupOf }: Window, weeks: number): Float64Array {
  return Float64Array.from(groupOf, (group) => {
    const { frequency, age } = historyAt(histories, group);
    return age > 0 ? (frequency / age) * weeks : 0;
  });
}

export type Score = { readonly predicted: number; readonly mae: number };

/** The total foretold, and the mean absolute error per customer. */
export function scorePrediction(prediction: Float64Array, { later, customers, total }: Window): Score {
  let [predicted, errors] = [0, 0];
  for (let row = 0; row < prediction.length; row++) {
    const weight = customers[row] ?? 0;
    predicted += weight * (prediction[row] ?? 0);
    errors += weight * Math.abs((prediction[row] ?? 0) - (later[row] ?? 0));
  }
  return { predicted, mae: errors / total };
}

const SIGNIFICANT = 1.96;

/** Whether a prediction is behind another by more than chance: paired difference of absolute errors, 95 %. */
export function isBehind(prediction: Float64Array, other: Float64Array, { later, customers, total }: Window): boolean {
  let [sum, squares] = [0, 0];
  for (let row = 0; row < prediction.length; row++) {
    const actual = later[row] ?? 0;
    const excess = Math.abs((prediction[row] ?? 0) - actual) - Math.abs((other[row] ?? 0) - actual);
    sum += (customers[row] ?? 0) * excess;
    squares += (customers[row] ?? 0) * excess * excess;
  }
  const mean = sum / total;
  const variance = Math.max(0, squares / total - mean * mean);
  return mean > SIGNIFICANT * Math.sqrt(variance / total);
}
