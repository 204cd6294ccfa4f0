import { describe, expect, it } from 'vitest';
import { twoProportionSampleSize } from '../../src/maths/two-proportion-sample-size.ts';
import { exactTestPower } from './exact-test-power.ts';

const EQUAL = { alpha: 0.05, power: 0.9, ratio: 1 };

describe('the size of a test of two proportions', () => {
  it('is 76.7 a group for 50 against 75 % at 90 % power (R documentation of power.prop.test)', () => {
    expect(twoProportionSampleSize(0.5, 0.75, EQUAL)).toBeCloseTo(76.7, 1);
  });

  it('is 10,451,937 a group for 50 against 50.1 % at alpha .001 (R documentation, regression test PR#15792)', () => {
    const size = twoProportionSampleSize(0.5, 0.501, { ...EQUAL, alpha: 0.001 });
    expect(Math.abs(size / 10_451_937 - 1)).toBeLessThan(1e-7);
  });

  it('is 73.37 a group for 90 against 100 % at 80 % power (R documentation)', () => {
    expect(twoProportionSampleSize(0.9, 1, { ...EQUAL, power: 0.8 })).toBeCloseTo(73.37, 2);
  });

  it('is 3,841 a group for 10 against 12 % at 80 % power', () => {
    expect(Math.ceil(twoProportionSampleSize(0.1, 0.12, { ...EQUAL, power: 0.8 }))).toBe(3841);
  });

  it.each([
    [0.1, 0.2, 1],
    [0.2, 0.3, 4],
    [0.3, 0.15, 4],
    [0.4, 0.5, 0.5],
  ])('for %d against %d, treated groups %d times as large, gives the power asked for', (p1, p2, ratio) => {
    const size = Math.ceil(twoProportionSampleSize(p1, p2, { alpha: 0.05, power: 0.8, ratio }));
    const power = exactTestPower(p1, p2, size, Math.ceil(size * ratio), 1.959963984540054);
    expect(Math.abs(power - 0.8)).toBeLessThan(0.03);
  });
});
