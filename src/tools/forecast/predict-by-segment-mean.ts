import { percentileOfSorted } from '../../maths/percentile-of-sorted.ts';
import { historyAt } from '../../maths/repeat-buying/histories.ts';
import { type LevelCut, readLevels } from '../read-levels.ts';
import type { SplitWindows, Window } from './split-windows.ts';

const QUINTILES = [0.2, 0.4, 0.6, 0.8];
const LEVELS = QUINTILES.length + 1;
/** Fewer customers before the calibration's last window teach nothing. */
const LEAST_CUSTOMERS = 30;

/**
 * The baseline of a careful spreadsheet: each row of the holdout is foretold the mean of the preceding, equally long window
 * among customers of the same quintiles of frequency and of recency, cut at each date. Values that are equal share a
 * quintile; a cell nobody was in before takes the overall mean. Where the history is too
 * short for that, the preceding window is the calibration itself: each row is foretold the mean of what customers of its
 * quintiles bought in it, for as long as the holdout lasts.
 */
export function predictBySegmentMean({ holdout, preceding }: SplitWindows, weeks: number): Float64Array {
  const learnt = preceding.total < LEAST_CUSTOMERS ? boughtBefore(holdout, weeks) : preceding;
  const cells = cellsOf(learnt);
  const customers = new Float64Array(LEVELS * LEVELS);
  const purchases = new Float64Array(LEVELS * LEVELS);
  let all = 0;
  for (let row = 0; row < learnt.later.length; row++) {
    const cell = cells[row] ?? 0;
    const bought = (learnt.customers[row] ?? 0) * (learnt.later[row] ?? 0);
    customers[cell] = (customers[cell] ?? 0) + (learnt.customers[row] ?? 0);
    purchases[cell] = (purchases[cell] ?? 0) + bought;
    all += bought;
  }
  const meanOf = (cell: number) => {
    const there = customers[cell] ?? 0;
    return there > 0 ? (purchases[cell] ?? 0) / there : all / learnt.total;
  };
  return Float64Array.from(cellsOf(holdout), meanOf);
}

/** The holdout's customers with what they bought before it, brought to its length. */
function boughtBefore(holdout: Window, weeks: number): Window {
  const { histories, groupOf } = holdout;
  const longest = histories.age.reduce((most, age) => Math.max(most, age), 0);
  const scale = longest > 0 ? weeks / longest : 0;
  return { ...holdout, later: Float64Array.from(groupOf, (group) => scale * (histories.frequency[group] ?? 0)) };
}

/** The cell of each row of a window. */
function cellsOf({ histories, groupOf }: Window): Uint8Array {
  const silence = histories.age.map((age, group) => age - (histories.recency[group] ?? 0));
  const frequencyLevel = readLevels(cut(histories.frequency, histories.customers));
  const silenceLevel = readLevels(cut(silence, histories.customers));
  const cells = Uint8Array.from(
    silence,
    (value, group) => (frequencyLevel(historyAt(histories, group).frequency) - 1) * LEVELS + silenceLevel(value) - 1,
  );
  return Uint8Array.from(groupOf, (group) => cells[group] ?? 0);
}

function cut(values: Float64Array, customers: Float64Array): LevelCut {
  const everybody = new Float64Array(customers.reduce((sum, n) => sum + n, 0));
  let at = 0;
  for (let group = 0; group < values.length; group++) {
    const next = at + (customers[group] ?? 0);
    everybody.fill(values[group] ?? 0, at, next);
    at = next;
  }
  everybody.sort();
  return {
    edges: QUINTILES.map((share) => percentileOfSorted(everybody, share)),
    inclusive: QUINTILES.map(() => false),
  };
}
