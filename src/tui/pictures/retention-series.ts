import { defaults } from '../../knowledge/defaults.ts';
import type { Style } from '../styled-text.ts';
import type { CohortTable } from './cohort-table.ts';

/** A curve: the customers behind it, and the rate at each offset after the first purchase, where enough customers stand behind it. */
export type RetentionSeries = {
  /** The year of arrival; null for all the cohorts together. */
  readonly year: string | null;
  readonly customers: number;
  readonly points: readonly { readonly offset: number; readonly rate: number }[];
};

/** A curve with what it is drawn with. */
export type MarkedSeries = RetentionSeries & { readonly mark: string; readonly style: Style };

const YEARS = 3;

/** All the cohorts together, then those of each of the last three years when there are two years at least; a curve without points is left out. */
export function retentionSeries({ cohorts, weightedMean }: CohortTable): RetentionSeries[] {
  const all = {
    year: null,
    customers: cohorts.reduce((sum, { size }) => sum + size, 0),
    points: weightedMean.flatMap(({ offset, rate }) => (offset > 0 && rate !== null ? [{ offset, rate }] : [])),
  };
  const years = [...Map.groupBy(cohorts, ({ cohort }) => cohort.slice(0, 4))].sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  const byYear = years.slice(-YEARS).map(([year, own]) => ({
    year,
    customers: own.reduce((sum, { size }) => sum + size, 0),
    points: pointsOf(own),
  }));
  return [all, ...(years.length < 2 ? [] : byYear)].filter(({ points }) => points.length > 0);
}

/** The rate of each offset over the cells that are mature, thirty customers at least. */
function pointsOf(cohorts: CohortTable['cohorts']): { offset: number; rate: number }[] {
  const cells = cohorts.flatMap((cohort) => cohort.cells.filter(({ offset, rate }) => offset > 0 && rate !== null));
  return [...Map.groupBy(cells, ({ offset }) => offset)]
    .sort(([a], [b]) => a - b)
    .flatMap(([offset, found]) => {
      const base = found.reduce((sum, cell) => sum + cell.base, 0);
      const eligible = found.reduce((sum, cell) => sum + cell.eligible, 0);
      const part = found.reduce((sum, cell) => sum + (cell.revenue ?? cell.count), 0);
      return eligible < defaults.maturedMinimum || base <= 0 ? [] : [{ offset, rate: part / base }];
    });
}
