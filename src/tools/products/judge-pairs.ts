import { z } from 'zod';
import type { MeasureValues } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { fisherExact } from '../../maths/fisher-exact.ts';
import type { Proportion } from '../../maths/two-proportion-interval.ts';
import { twoProportionTest } from '../../maths/two-proportion-test.ts';
import { showName } from './show-name.ts';

/** Two products that go together more often than chance: `expected` times if they did not, `lift` times more. */
export const ProductPair = z.object({
  first: z.string(),
  second: z.string(),
  both: count,
  customers: count,
  firstCount: count,
  secondCount: count,
  /** Share of all orders or visits with both. */
  support: share,
  /** Share of those with the first that have the second. */
  confidence: share,
  expected: z.number(),
  lift: z.number(),
  /** Chance of seeing this without a link, corrected for all the pairs that could have been found. */
  pValue: share,
});
export type ProductPair = z.infer<typeof ProductPair>;

/** `looked` = pairs that could have been found; `established` = those beyond chance; the first `top` of them, most extra occurrences first. */
export const JudgedPairs = z.object({
  baskets: count,
  considered: count,
  leftOut: count,
  looked: count,
  established: count,
  pairs: z.array(ProductPair),
});
export type JudgedPairs = z.infer<typeof JudgedPairs>;

const SIGNIFICANT = 0.05;
const MOST_EXACT = 20_000;

/** Each pair is tested exactly, then corrected by the number of pairs looked at (twice as many when their order counts). */
export function judgePairs(
  found: MeasureValues['basketPairs'],
  { ordered, top }: { ordered: boolean; top: number },
): JudgedPairs {
  const { baskets, considered, leftOut, pairs } = found;
  const looked = Math.max(pairs.first.length, (considered * (considered - 1)) / (ordered ? 1 : 2));
  const established = pairs.first
    .map((_, row) => judge(found, row, looked))
    .filter(({ lift, pValue }) => lift > 1 && pValue < SIGNIFICANT)
    .sort((a, b) => b.both - b.expected - (a.both - a.expected) || compare(a, b));
  return { baskets, considered, leftOut, looked, established: established.length, pairs: established.slice(0, top) };
}

function judge({ baskets, pairs }: MeasureValues['basketPairs'], row: number, looked: number): ProductPair {
  const [both, firstCount, secondCount] = [
    pairs.both[row] ?? 0,
    pairs.firstCount[row] ?? 0,
    pairs.secondCount[row] ?? 0,
  ];
  const expected = (firstCount * secondCount) / baskets;
  const without = { successes: secondCount - both, trials: baskets - firstCount };
  const chance = without.trials === 0 ? 1 : chanceOf({ successes: both, trials: firstCount }, without);
  return {
    first: showName(pairs.first[row] ?? ''),
    second: showName(pairs.second[row] ?? ''),
    ...{ both, customers: pairs.customers[row] ?? 0, firstCount, secondCount },
    ...{ support: both / baskets, confidence: both / firstCount, expected, lift: both / expected },
    pValue: Math.min(1, chance * looked),
  };
}

/** The exact test takes as long as the counts are large; where they are, the normal one says the same. */
function chanceOf(first: Proportion, others: Proportion): number {
  const isLarge = Math.min(first.trials, first.successes + others.successes) > MOST_EXACT;
  return isLarge ? twoProportionTest(first, others).pValue : fisherExact(first, others);
}

function compare(a: ProductPair, b: ProductPair): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.second < b.second ? -1 : 1;
}
