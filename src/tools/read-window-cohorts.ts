import type { MeasureValues } from '../domain/measures.ts';
import type { Cohort } from './cohort.ts';
import type { CohortMode } from './read-calendar-cohorts.ts';
import { sortRows } from './sort-rows.ts';

/**
 * Cohorts by window of days since the first purchase. Counts and rates are of the customers whose window has elapsed,
 * so a cohort may be mature in part; a window that no customer has finished is not mature.
 */
export function readWindowCohorts(windows: MeasureValues['cohortsByWindow'], mode: CohortMode): Cohort[] {
  const active = mode === 'exact' ? windows.active : windows.activeLater;
  return [...sortRows(windows.cohort, windows.fromDay)].map(([cohort, rows]) => ({
    cohort,
    size: windows.size[rows[0] ?? -1] ?? 0,
    cells: rows.map((row, offset) => {
      const [fromDay, toDay] = [windows.fromDay[row] ?? 0, windows.toDay[row] ?? 0];
      const eligible = windows.eligible[row] ?? 0;
      const count = active[row] ?? 0;
      return {
        offset,
        count,
        base: eligible,
        eligible,
        rate: eligible === 0 ? null : count / eligible,
        mature: eligible > 0,
        label: fromDay === toDay ? `J${fromDay}` : `J${fromDay}–${toDay}`,
        fromDay,
        toDay,
      };
    }),
  }));
}
