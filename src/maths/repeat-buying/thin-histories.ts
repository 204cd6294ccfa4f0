import type { Histories } from './histories.ts';

/** Fraction of the golden section: its multiples, without their whole parts, are spread evenly however many are taken. */
const GOLDEN = 0.6180339887498949;

/**
 * Which of so many rows in order to keep so that about `most` are, spread evenly over the order; all of them when there are
 * no more. The same rows every time.
 */
export function thinRows(rows: number, most: number): Uint32Array {
  const share = most / rows;
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) if (share >= 1 || ((row + 0.5) * GOLDEN) % 1 < share) kept.push(row);
  return Uint32Array.from(kept);
}

/** Some of the histories, each with all its customers, in their order. */
export function takeHistories({ frequency, recency, age, customers }: Histories, rows: Uint32Array): Histories {
  const take = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] ?? 0);
  return { frequency: take(frequency), recency: take(recency), age: take(age), customers: take(customers) };
}
