import type { MeasureValues } from '../domain/measures.ts';
import type { Cohort } from './cohort.ts';
import { sortRows } from './sort-rows.ts';

type Grid = MeasureValues['cohortsByMonth'];

/** `on_or_after` counts the customers whose last purchase is in the period or later, so a later order fills the cells before it. */
export type CohortMode = 'exact' | 'on_or_after';

/** Cohorts by calendar period. A rate of customers divides by the cohort, a rate of revenue by the cohort's revenue at offset 0. */
export function readCalendarCohorts(grid: Grid, mode: CohortMode, measure: 'customers' | 'revenue'): Cohort[] {
  return [...sortRows(grid.cohort, grid.offset)].map(([cohort, rows]) => {
    const first = rows.find((row) => grid.offset[row] === 0) ?? -1;
    const size = grid.customers[first] ?? 0;
    const seenFrom = sumFromEnd(rows.map((row) => grid.lastSeen[row] ?? 0));
    const cells = rows.map((row, index) => {
      const count = mode === 'exact' ? (grid.customers[row] ?? 0) : (seenFrom[index] ?? 0);
      const revenue = grid.revenue[row] ?? 0;
      const [part, base] = measure === 'customers' ? [count, size] : [revenue, grid.revenue[first] ?? 0];
      const mature = grid.complete[row] === 1;
      return {
        offset: grid.offset[row] ?? 0,
        count,
        ...(measure === 'revenue' ? { revenue } : {}),
        base,
        eligible: size,
        rate: mature && base > 0 ? part / base : null,
        mature,
      };
    });
    return { cohort, size, cells };
  });
}

function sumFromEnd(values: readonly number[]): number[] {
  let sum = 0;
  return values
    .toReversed()
    .map((value) => (sum += value))
    .reverse();
}
