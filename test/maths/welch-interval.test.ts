import { expect, test } from 'vitest';
import { sampleMoments } from '../../src/maths/sample-moments.ts';
import { welchInterval } from '../../src/maths/welch-interval.ts';

test("the sleep data give R's interval (t.test(extra ~ group), R manual: −3.3654832 to 0.2054832, first minus second)", () => {
  const moments = (values: readonly number[]) =>
    sampleMoments(
      values.length,
      values.reduce((sum, value) => sum + value, 0),
      values.reduce((sum, value) => sum + value * value, 0),
    );
  const first = moments([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
  const second = moments([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
  const { low, high } = welchInterval(first, second);
  expect(low).toBeCloseTo(-0.2054832, 4);
  expect(high).toBeCloseTo(3.3654832, 4);
});

test('two constant samples differ by exactly their difference', () => {
  const constant = (mean: number) => ({ count: 20, mean, variance: 0 });
  expect(welchInterval(constant(4), constant(7))).toEqual({ low: 3, high: 3 });
});

test('swapping the samples turns the interval around', () => {
  const [a, b] = [
    { count: 40, mean: 10, variance: 9 },
    { count: 90, mean: 12, variance: 30 },
  ];
  const forth = welchInterval(a, b);
  const back = welchInterval(b, a);
  expect(back.low).toBeCloseTo(-forth.high, 12);
  expect(back.high).toBeCloseTo(-forth.low, 12);
});
