import { describe, expect, it } from 'vitest';
import { twoMeanSampleSize } from '../../src/maths/two-mean-sample-size.ts';

const EQUAL = { alpha: 0.05, power: 0.8, ratio: 1 };

describe('the size of a test of two means', () => {
  it('is 15.7 sd² / difference² a group, which Lehr 1992 rounds to 16', () => {
    expect(twoMeanSampleSize(1, 1, EQUAL)).toBeCloseTo(15.6978, 4);
    expect(twoMeanSampleSize(10, 5, EQUAL)).toBeCloseTo(15.6978 * 4, 3);
  });

  it('is 192,297,000 a group for a difference of 0.0001 and sd .35 (R regression test PR#15792)', () => {
    expect(Math.abs(twoMeanSampleSize(0.35, 1e-4, EQUAL) / 192_297_000 - 1)).toBeLessThan(1e-5);
  });

  it('needs a smaller control group when the treated group is larger, never under half', () => {
    expect(twoMeanSampleSize(1, 1, { ...EQUAL, ratio: 4 })).toBeCloseTo((15.6978 / 2) * 1.25, 3);
    expect(twoMeanSampleSize(1, 1, { ...EQUAL, ratio: 1e9 })).toBeCloseTo(15.6978 / 2, 3);
  });
});
