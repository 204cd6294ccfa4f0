import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../src/maths/fisher-exact.ts';
import { twoProportionTest } from '../../src/maths/two-proportion-test.ts';

const of = (successes: number, trials: number) => ({ successes, trials });

describe('Fisher’s exact test', () => {
  it.each([
    [3, 10, 9, 10, 0.019766611097880443],
    [0, 50, 6, 60, 0.030793243996099666],
    [2, 100, 9, 400, 1],
    [1, 20, 0, 5, 1],
    [4, 4, 1, 30, 0.00010781438675176815],
    [0, 10, 0, 10, 1],
  ])('of %d/%d against %d/%d is that of scipy 1.17.1, fisher_exact', (a, n, b, m, expected) => {
    expect(fisherExact(of(a, n), of(b, m))).toBeCloseTo(expected, 12);
  });

  it('of the lady tasting tea, three cups of four right on each side, is 34/70', () => {
    // Fisher 1935: P(3 right) = 16/70, P(4 right) = 1/70, doubled by symmetry.
    expect(fisherExact(of(3, 4), of(1, 4))).toBeCloseTo(34 / 70, 12);
  });

  it('does not depend on which group comes first, nor on what is called a success', () => {
    const group = fc.integer({ min: 1, max: 40 }).chain((n) => fc.integer({ min: 0, max: n }).map((k) => of(k, n)));
    const swap = ({ successes, trials }: { successes: number; trials: number }) => of(trials - successes, trials);
    fc.assert(
      fc.property(group, group, (first, second) => {
        const value = fisherExact(first, second);
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(fisherExact(second, first)).toBeCloseTo(value, 9);
        expect(fisherExact(swap(first), swap(second))).toBeCloseTo(value, 9);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('the test of two proportions', () => {
  it.each([
    [100, 1000, 130, 1000, 0.03548845046647463],
    [40, 200, 200, 800, 0.13864063381321426],
  ])('of %d/%d and %d/%d is the χ² test without correction of scipy 1.17.1', (a, n, b, m, expected) => {
    const test = twoProportionTest(of(a, n), of(b, m));
    expect(test.method).toBe('score');
    expect(test.pValue).toBeCloseTo(expected, 8);
  });

  it('is exact under five expected successes or failures', () => {
    expect(twoProportionTest(of(1, 100), of(6, 100))).toEqual({
      pValue: fisherExact(of(1, 100), of(6, 100)),
      method: 'exact',
    });
    expect(twoProportionTest(of(99, 100), of(94, 100)).method).toBe('exact');
    expect(twoProportionTest(of(5, 100), of(5, 100)).method).toBe('score');
  });
});
