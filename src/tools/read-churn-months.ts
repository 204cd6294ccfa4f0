import { z } from 'zod';
import type { MeasureValues } from '../domain/measures.ts';
import { share } from '../domain/numbers.ts';
import { ChurnCount, countChurn } from './count-churn.ts';
import { sortRows } from './sort-rows.ts';

/** The churn of one complete month: early customers, established ones, and all of them (`rate`). */
export const ChurnMonth = z.object({
  month: z.string(),
  early: ChurnCount,
  late: ChurnCount,
  rate: share.nullable(),
  /** False when the month is too close to the start of the data for a loss to be seen: it then has no rate. */
  comparable: z.boolean(),
});
export type ChurnMonth = z.infer<typeof ChurnMonth>;

/** Months in chronological order, whatever the order of the rows; rows of the same month and tenure add up. */
export function readChurnMonths(table: MeasureValues['tenureMonths']): ChurnMonth[] {
  return [...sortRows(table.month, table.early)].map(([month, rows]) => {
    const comparable = rows.every((row) => table.comparable[row] === 1);
    const sum = (column: ArrayLike<number>, early: 0 | 1) =>
      rows.reduce((total, row) => (table.early[row] === early ? total + (column[row] ?? 0) : total), 0);
    const tenure = (early: 0 | 1) => countChurn(sum(table.activeAtStart, early), sum(table.lost, early), comparable);
    const [early, late] = [tenure(1), tenure(0)];
    const { rate } = countChurn(early.atRisk + late.atRisk, early.lost + late.lost, comparable);
    return { month, early, late, rate, comparable };
  });
}
