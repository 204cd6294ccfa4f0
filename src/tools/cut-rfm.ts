import type { RfmThresholds } from '../domain/rfm-thresholds.ts';
import type { NumberColumn } from '../domain/table.ts';
import { percentileOfSorted } from '../maths/percentile-of-sorted.ts';
import { rankEdges } from '../maths/rank-edges.ts';
import type { LevelCut } from './read-levels.ts';

const LEVELS = 5;
const STRICT = [false, false, false, false];
const REACHED = [true, true, true, true];

/** How the three dimensions are cut. Recency is cut in days, so its level 1 is the most recent and its score is 6 − level. */
export type RfmCuts = { recency: LevelCut; frequency: LevelCut; monetary: LevelCut };

/** The customers' columns, row by row. */
export type RfmColumns = { recency: NumberColumn; frequency: NumberColumn; monetary: NumberColumn };

/** Fixed thresholds: up to an edge in days; an edge reached in purchases and amount, but the last amount must be exceeded. */
export function cutByThresholds({ recencyDays, frequency, monetary }: RfmThresholds): RfmCuts {
  return {
    recency: { edges: recencyDays, inclusive: STRICT },
    frequency: { edges: frequency, inclusive: REACHED },
    monetary: { edges: monetary, inclusive: [true, true, true, false] },
  };
}

/** Quintiles of the base, amounts rounded to cents: `edges` cuts at percentiles and equal values share a level, `rank` cuts by average rank. */
export function cutByQuintiles(columns: RfmColumns, ties: 'edges' | 'rank'): RfmCuts {
  const cut = (column: NumberColumn, fromTop: boolean): LevelCut => {
    const sorted = new Float64Array(column).sort();
    const edges =
      ties === 'rank'
        ? rankEdges(sorted, LEVELS, fromTop)
        : [1, 2, 3, 4].map((quintile) => percentileOfSorted(sorted, quintile / LEVELS));
    return { edges, inclusive: STRICT };
  };
  return {
    recency: cut(columns.recency, true),
    frequency: cut(columns.frequency, false),
    monetary: cut(
      new Float64Array(columns.monetary).map((amount) => Math.round(amount * 100) / 100),
      false,
    ),
  };
}
