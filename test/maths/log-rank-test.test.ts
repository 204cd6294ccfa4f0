import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../src/maths/chi-square-tail.ts';
import type { Lifetimes } from '../../src/maths/kaplan-meier.ts';
import { logRankTest } from '../../src/maths/log-rank-test.ts';

describe('the chi-square tail', () => {
  it.each([
    [3.841458820694124, 1, 0.05],
    [5.991464547107979, 2, 0.05],
    [11.344866730144373, 3, 0.01],
    [18.307038053275146, 10, 0.05],
    [43.77297182574219, 30, 0.05],
    [1, 1, 0.31731050786291415],
  ])('above %f with %i degrees of freedom is that of the printed tables', (value, degrees, tail) => {
    expect(chiSquareTail(value, degrees)).toBeCloseTo(tail, 10);
  });

  it('is an exponential for two degrees of freedom, far out too', () => {
    for (const value of [0.01, 1, 40, 700]) expect(chiSquareTail(value, 2) / Math.exp(-value / 2)).toBeCloseTo(1, 10);
  });

  it('is 1 at 0 and 0 where it underflows', () => {
    expect([chiSquareTail(0, 3), chiSquareTail(4000, 2)]).toEqual([1, 0]);
  });
});

/** Remission in weeks of leukaemia patients, with 6-MP and with a placebo; Freireich et al. 1963. */
const treated: Lifetimes = {
  age: [6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 34, 35],
  ended: [3, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0],
  censored: [0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 2, 1, 1],
};
const placebo: Lifetimes = {
  age: [1, 2, 3, 4, 5, 8, 11, 12, 15, 17, 22, 23],
  ended: [2, 2, 1, 2, 2, 4, 2, 2, 1, 1, 1, 1],
  censored: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
};

describe('the log-rank test', () => {
  it('of 6-MP against placebo gives the published chi-square of 16.79', () => {
    const test = logRankTest([treated, placebo]);
    expect(test?.chiSquare).toBeCloseTo(16.793, 3);
    expect(test?.degreesOfFreedom).toBe(1);
    expect(test?.pValue).toBeLessThan(1e-4);
  });

  it('has nothing to compare in one group, or where nobody ended', () => {
    expect(logRankTest([treated])).toBeNull();
    expect(logRankTest([treated, { age: [], ended: [], censored: [] }])).toBeNull();
    const quiet = { age: [5], ended: [0], censored: [9] };
    expect(logRankTest([quiet, quiet])).toBeNull();
    expect(logRankTest([])).toBeNull();
  });

  it('does not depend on the order of the groups', () => {
    const group = fc.array(fc.record({ age: fc.integer({ min: 1, max: 8 }), ended: fc.nat(4), censored: fc.nat(4) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 4 }), (groups) => {
        const lifetimes = groups.map((rows) => ({
          age: rows.map(({ age }) => age),
          ended: rows.map(({ ended }) => ended),
          censored: rows.map(({ censored }) => censored),
        }));
        const [forth, back] = [logRankTest(lifetimes), logRankTest(lifetimes.toReversed())];
        expect(back === null).toBe(forth === null);
        if (forth === null || back === null) return;
        expect(back.chiSquare).toBeCloseTo(forth.chiSquare, 6);
        expect(forth.pValue).toBeGreaterThanOrEqual(0);
        expect(forth.pValue).toBeLessThanOrEqual(1);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('finds nothing between two copies of one group', () => {
    expect(logRankTest([treated, treated])?.chiSquare).toBeCloseTo(0, 12);
  });
});
