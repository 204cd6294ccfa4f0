import { describe, expect, it } from 'vitest';
import { stratifiedMeanDifference } from '../../src/maths/stratified-mean-difference.ts';

const sums = (...values: number[]) => ({
  count: values.length,
  sum: values.reduce((total, value) => total + value, 0),
  sumOfSquares: values.reduce((total, value) => total + value * value, 0),
});

describe('a difference of means within strata', () => {
  it('by hand: two months, weighted by the exposed', () => {
    // Month 1: means 3 and 2 (difference 1, 2 exposed); month 2: 10 and 6 (difference 4, 1 exposed) → (2·1 + 1·4)/3 = 2.
    // Variances within: exposed (1 + 1 + 0)/1 = 2; others (2 + 8)/(1 + 1) = 5.
    // Error²: (2/3)²(2/2 + 5/2) + (1/3)²(2/1 + 5/2).
    const found = stratifiedMeanDifference([
      { exposed: sums(2, 4), others: sums(1, 3) },
      { exposed: sums(10), others: sums(4, 8) },
    ]);
    expect(found?.difference).toBeCloseTo(2, 12);
    expect(found?.standardError).toBeCloseTo(Math.sqrt((4 / 9) * 3.5 + (1 / 9) * 4.5), 12);
    expect(found?.matched).toBe(3);
  });

  it('is not fooled by exposed values that all come from a richer stratum', () => {
    const found = stratifiedMeanDifference([
      { exposed: sums(100, 102), others: sums(100, 102) },
      { exposed: sums(), others: sums(1, 2, 3, 2, 1) },
    ]);
    expect(found?.difference).toBe(0);
  });

  it('needs both groups in a stratum, and a variance', () => {
    expect(stratifiedMeanDifference([{ exposed: sums(1, 2), others: sums() }])).toBeNull();
    expect(stratifiedMeanDifference([{ exposed: sums(1), others: sums(2) }])).toBeNull();
    expect(stratifiedMeanDifference([])).toBeNull();
  });
});
