import type { Histories } from '../../../src/maths/repeat-buying/histories.ts';

/** One row for each customer, from the moments of repeat purchases and the age of each. */
export function groupDrawn(buyers: readonly { moments: readonly number[]; age: number }[]): Histories {
  return {
    frequency: Float64Array.from(buyers, ({ moments }) => moments.length),
    recency: Float64Array.from(buyers, ({ moments }) => moments.at(-1) ?? 0),
    age: Float64Array.from(buyers, ({ age }) => age),
    customers: new Float64Array(buyers.length).fill(1),
  };
}
