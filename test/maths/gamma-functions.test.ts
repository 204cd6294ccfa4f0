import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digamma } from '../../src/maths/digamma.ts';
import { logGamma } from '../../src/maths/log-gamma.ts';
import { risingFactorials } from '../../src/maths/rising-factorials.ts';

fc.configureGlobal({ seed: 7 });

const EULER = 0.5772156649015329;
const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

// Abramowitz and Stegun 6.1.8 and 6.1.32, factorials, and Γ(1/3) of table 6.1.
test.each([
  [0.5, Math.log(Math.sqrt(Math.PI))],
  [1, 0],
  [2, 0],
  [1 / 3, Math.log(2.678938534707747)],
  [11, Math.log(3_628_800)],
  [171, 706.573_062_245_787_4],
])('ln Γ(%d) is %d', (x, value) => expect(logGamma(x)).toBeCloseTo(value, 12));

// Abramowitz and Stegun 6.3.2 and 6.3.3.
test.each([
  [1, -EULER],
  [0.5, -EULER - 2 * Math.LN2],
  [2, 1 - EULER],
  [10, 2.251_752_589_066_721],
])('ψ(%d) is %d', (x, value) => expect(digamma(x)).toBeCloseTo(value, 12));

test('ln Γ(x + 1) = ln x + ln Γ(x), and ψ(x + 1) = 1/x + ψ(x)', () => {
  fc.assert(
    fc.property(positive, (x) => {
      const scale = 1 + Math.abs(logGamma(x));
      expect(Math.abs(logGamma(x + 1) - Math.log(x) - logGamma(x)) / scale).toBeLessThan(1e-13);
      expect(Math.abs(digamma(x + 1) - 1 / x - digamma(x)) / (1 + 1 / x)).toBeLessThan(1e-13);
    }),
  );
});

test('the digamma function is the slope of ln Γ', () => {
  for (const x of [0.3, 1.7, 9.5, 40])
    expect((logGamma(x + 1e-5) - logGamma(x - 1e-5)) / 2e-5).toBeCloseTo(digamma(x), 7);
});

test('the tables of ratios hold what the functions say', () => {
  const { log, slope } = risingFactorials(0.4, 30);
  for (const n of [0, 1, 7, 30]) {
    expect(log[n]).toBeCloseTo(logGamma(0.4 + n) - logGamma(0.4), 11);
    expect(slope[n]).toBeCloseTo(digamma(0.4 + n) - digamma(0.4), 11);
  }
});
