import { z } from 'zod';
import { count } from '../domain/numbers.ts';
import { defaults } from '../knowledge/defaults.ts';
import type { Cohort, CohortCell } from './cohort.ts';

/** The mean of one offset over its mature cells; null when fewer than thirty customers stand behind it. */
export const CohortMean = z.object({
  offset: count,
  rate: z.number().nullable(),
  eligible: count,
  cohorts: count,
  label: z.string().optional(),
});
export type CohortMean = z.infer<typeof CohortMean>;

/**
 * Weighted: all mature customers of an offset as one group. Simple: the plain mean of the cohorts' rates, where a tiny cohort
 * weighs as much as a large one. Cells that are not mature are in neither.
 */
export function averageCohorts(cohorts: readonly Cohort[]): { weightedMean: CohortMean[]; simpleMean: CohortMean[] } {
  const byOffset = Map.groupBy(
    cohorts.flatMap(({ cells }) => cells),
    ({ offset }) => offset,
  );
  const columns = [...byOffset].sort(([a], [b]) => a - b).map(([, cells]) => cells);
  return {
    weightedMean: columns.map((cells) => meanOf(cells, weightedRate)),
    simpleMean: columns.map((cells) => meanOf(cells, simpleRate)),
  };
}

function meanOf(cells: readonly CohortCell[], rateOf: (cells: readonly CohortCell[]) => number): CohortMean {
  const used = cells.filter(({ rate }) => rate !== null);
  const eligible = used.reduce((sum, cell) => sum + cell.eligible, 0);
  const label = cells[0]?.label;
  return {
    offset: cells[0]?.offset ?? 0,
    rate: eligible < defaults.maturedMinimum ? null : rateOf(used),
    eligible,
    cohorts: used.length,
    ...(label === undefined ? {} : { label }),
  };
}

function weightedRate(cells: readonly CohortCell[]): number {
  const part = cells.reduce((sum, cell) => sum + (cell.revenue ?? cell.count), 0);
  return part / cells.reduce((sum, cell) => sum + cell.base, 0);
}

function simpleRate(cells: readonly CohortCell[]): number {
  return cells.reduce((sum, cell) => sum + (cell.rate ?? 0), 0) / cells.length;
}
