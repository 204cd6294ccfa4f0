import type { NumberColumn } from '../../domain/table.ts';
import { percentileOfSorted } from '../../maths/percentile-of-sorted.ts';
import type { RfmColumns, RfmCuts } from '../cut-rfm.ts';
import type { GridThresholds } from './grid-thresholds.ts';

const PASSED = [false, false];
const REACHED = [true, true];

/** The grid cut at given edges. Recency is cut in days, so its level 1 is the most recent and its score is 4 − level. */
export function cutGridAt({ recencyDays, frequency, monetary }: GridThresholds): RfmCuts {
  return {
    recency: { edges: recencyDays, inclusive: PASSED },
    frequency: { edges: frequency, inclusive: REACHED },
    monetary: { edges: monetary, inclusive: REACHED },
  };
}

/** The grid cut in thirds of the base, at percentile edges: equal values share a level. Amounts are rounded to cents. */
export function cutGridInThirds({ recency, frequency, monetary }: RfmColumns): RfmCuts {
  const cut = (column: NumberColumn) => {
    const sorted = new Float64Array(column).sort();
    return { edges: [percentileOfSorted(sorted, 1 / 3), percentileOfSorted(sorted, 2 / 3)], inclusive: PASSED };
  };
  return {
    recency: cut(recency),
    frequency: cut(frequency),
    monetary: cut(Float64Array.from(monetary, (amount) => Math.round(amount * 100) / 100)),
  };
}
