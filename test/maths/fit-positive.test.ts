import { expect, test } from 'vitest';
import { fitPositive } from '../../src/maths/fit-positive.ts';

test('the rate of exponential times is their number over their sum, with its standard error', () => {
  const [times, sum] = [400, 1600];
  const outcome = fitPositive(
    ([rate = 0], gradient) => {
      gradient.set([times / rate - sum]);
      return times * Math.log(rate) - rate * sum;
    },
    [3],
    times,
  );
  if (!outcome.ok) throw new Error(outcome.why);
  expect(outcome.fit.parameters[0]).toBeCloseTo(0.25, 8);
  expect(outcome.fit.standardErrors[0]).toBeCloseTo(0.25 / Math.sqrt(times), 8);
  expect(outcome.fit.logLikelihood).toBeCloseTo(times * Math.log(0.25) - times, 8);
});

test('a likelihood that rises to 0 or to infinity has no interior maximum', () => {
  for (const sign of [1, -1]) {
    const outcome = fitPositive(
      ([x = 0], gradient) => {
        gradient.set([sign / x / (1 + x ** -sign)]);
        return -Math.log1p(x ** -sign);
      },
      [1],
      10,
    );
    expect(outcome).toEqual({ ok: false, why: 'boundary' });
  }
});

test('a ridge on which parameters do equally well is no maximum', () => {
  const outcome = fitPositive(
    ([a = 0, b = 0], gradient) => {
      const off = Math.log(a * b);
      gradient.set([(-2 * off) / a, (-2 * off) / b]);
      return -off * off;
    },
    [2, 3],
    1,
  );
  expect(outcome).toEqual({ ok: false, why: 'not_positive_definite' });
});
