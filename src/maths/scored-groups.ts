import { ascendingOrder } from './ascending-order.ts';

/** Cases with the same score: how many have the outcome, how many do not. Counts may be weights. */
export type ScoredGroup = { score: number; positives: number; negatives: number };

/** Cases brought together by equal score, from the greatest; those that count for nothing are left out. No score is NaN. */
export function scoredGroups(scores: Float64Array, positives: Float64Array, negatives: Float64Array): ScoredGroup[] {
  const groups: ScoredGroup[] = [];
  const order = ascendingOrder(scores);
  for (let at = order.length - 1; at >= 0; at--) {
    const index = order[at] ?? 0;
    const score = scores[index] ?? 0;
    const yes = positives[index] ?? 0;
    const no = negatives[index] ?? 0;
    if (yes + no === 0) continue;
    const last = groups.at(-1);
    if (last?.score === score) {
      last.positives += yes;
      last.negatives += no;
    } else groups.push({ score, positives: yes, negatives: no });
  }
  return groups;
}
