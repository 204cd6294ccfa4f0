import { percentileOfSorted } from '../../maths/percentile-of-sorted.ts';
import type { Trait } from './trait.ts';

/** Why rows take no part: the feature, how many customers, and the values found there. */
export type SetAside = { feature: string; customers: number; low: number; high: number };

/** Beyond this many interquartile ranges from the median a value is extreme… */
const EXTREME_RANGES = 10;
/** …when hardly anyone is there; more customers than this share are a long tail, and belong to the base. */
const EXTREME_SHARE = 0.001;
const OLDEST = 100;
const EARLIEST_BIRTH = 1920;

/**
 * Which rows are grouped: those with every feature known and none extreme. Ages over 100 and births before 1920 are errors of
 * entry; other values are extreme when they lie far from nearly everyone. Source: convention.
 */
export function setAside(features: readonly Trait[]): { kept: number[]; missing: number; extreme: SetAside[] } {
  const rows = features[0]?.values.length ?? 0;
  const complete: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (features.every(({ values }) => !Number.isNaN(values[row] ?? Number.NaN))) complete.push(row);
  }
  const out = new Set<number>();
  const extreme: SetAside[] = [];
  for (const feature of features) {
    const found = findExtreme(feature, complete).filter((row) => !out.has(row));
    if (found.length === 0) continue;
    for (const row of found) out.add(row);
    const values = Float64Array.from(found, (row) => feature.values[row] ?? 0).sort();
    extreme.push({
      feature: feature.id,
      customers: found.length,
      low: values[0] ?? 0,
      high: values.at(-1) ?? 0,
    });
  }
  return { kept: complete.filter((row) => !out.has(row)), missing: rows - complete.length, extreme };
}

function findExtreme({ id, values }: Trait, rows: readonly number[]): number[] {
  const valueAt = (row: number) => values[row] ?? 0;
  if (id === 'age') return rows.filter((row) => valueAt(row) > OLDEST || valueAt(row) < 0);
  if (id === 'birthYear') return rows.filter((row) => valueAt(row) < EARLIEST_BIRTH);
  const sorted = Float64Array.from(rows, valueAt).sort();
  const median = percentileOfSorted(sorted, 0.5);
  const range = percentileOfSorted(sorted, 0.75) - percentileOfSorted(sorted, 0.25);
  const far = rows.filter((row) => Math.abs(valueAt(row) - median) > EXTREME_RANGES * range);
  return range > 0 && far.length <= Math.max(1, rows.length * EXTREME_SHARE) ? far : [];
}
