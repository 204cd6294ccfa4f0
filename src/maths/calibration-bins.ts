import type { ScoredGroup } from './scored-groups.ts';

/** Cases of neighbouring scores: how many, their mean score, and the share with the outcome. */
export type CalibrationBin = { count: number; predicted: number; observed: number };

/**
 * Cuts the cases into at most `most` bins of about equal size, from the least score; equal scores are never parted, so a bin
 * may be larger. Domain: at least one case, scores in [0, 1]. `groups` from the greatest score.
 */
export function calibrationBins(groups: readonly ScoredGroup[], most: number): CalibrationBin[] {
  const total = groups.reduce((sum, { positives, negatives }) => sum + positives + negatives, 0);
  const bins: { count: number; scores: number; positives: number; last: number }[] = [];
  let passed = 0;
  for (const { score, positives, negatives } of groups.toReversed()) {
    const size = positives + negatives;
    const place = Math.min(most - 1, Math.floor(((passed + size / 2) / total) * most));
    const bin = bins.at(-1);
    if (bin?.last === place) {
      bin.count += size;
      bin.scores += size * score;
      bin.positives += positives;
    } else bins.push({ count: size, scores: size * score, positives, last: place });
    passed += size;
  }
  return bins.map(({ count, scores, positives }) => ({
    count,
    predicted: Math.min(1, scores / count),
    observed: positives / count,
  }));
}
