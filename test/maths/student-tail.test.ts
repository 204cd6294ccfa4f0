import { describe, expect, it } from 'vitest';
import { sampleMoments } from '../../src/maths/sample-moments.ts';
import { studentTwoSidedTail } from '../../src/maths/student-tail.ts';
import { welchPValue } from '../../src/maths/welch-p-value.ts';

describe('Student’s two-sided tail', () => {
  it.each([
    [2.228138852, 10, 0.04999999999883647],
    [0.5, 10, 0.627893605742973],
    [4, 10, 0.0025183326247366945],
    [8, 10, 1.1774942789666167e-5],
    [1.96, 30.3, 0.05924889116527569],
    [3, 200, 0.003043047113905905],
    [5, 15, 0.00015836951462202715],
  ])('beyond %d with %d degrees is that of scipy 1.17.1', (t, degrees, expected) => {
    expect(studentTwoSidedTail(t, degrees) / expected).toBeCloseTo(1, 4);
    expect(studentTwoSidedTail(-t, degrees)).toBe(studentTwoSidedTail(t, degrees));
  });

  it('is certain at 0', () => {
    expect(studentTwoSidedTail(0, 12)).toBeCloseTo(1, 12);
  });
});

describe('Welch’s test', () => {
  it('agrees with scipy 1.17.1, ttest_ind(equal_var=False)', () => {
    const first = sampleMoments(12, 36.8, 129.38);
    const second = sampleMoments(11, 59.6, 384.18);
    expect(welchPValue(first, second)).toBeCloseTo(0.012671377515860964, 6);
  });

  it('of constant samples is 1 when they are equal, 0 when they differ', () => {
    const constant = (mean: number) => ({ count: 20, mean, variance: 0 });
    expect(welchPValue(constant(2), constant(2))).toBe(1);
    expect(welchPValue(constant(2), constant(3))).toBe(0);
  });
});
