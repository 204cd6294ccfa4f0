import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twoProportionInterval } from '../../src/maths/two-proportion-interval.ts';

fc.configureGlobal({ seed: 7 });

test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
])('%d/%d − %d/%d has the interval of Newcombe 1998, table II, method 10', (x, m, y, n, low, high) => {
  const interval = twoProportionInterval({ successes: y, trials: n }, { successes: x, trials: m });
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('the interval holds the difference and stays inside −1 and 1', () => {
  const proportion = fc
    .integer({ min: 1, max: 5000 })
    .chain((trials) => fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }));
  fc.assert(
    fc.property(proportion, proportion, (first, second) => {
      const difference = second.successes / second.trials - first.successes / first.trials;
      const { low, high } = twoProportionInterval(first, second);
      expect(low).toBeLessThanOrEqual(difference + 1e-12);
      expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
      expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
