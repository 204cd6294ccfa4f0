import { expect, test } from 'vitest';
import { mantelHaenszelTest } from '../../src/maths/mantel-haenszel-test.ts';

const group = (successes: number, trials: number) => ({ successes, trials });

test('admissions at Berkeley in 1973 show no difference within departments', () => {
  // R datasets UCBAdmissions; mantelhaen.test gives X-squared = 1.4269 with continuity correction, p-value = 0.2323.
  const departments = [
    [512, 825, 89, 108],
    [353, 560, 17, 25],
    [120, 325, 202, 593],
    [138, 417, 131, 375],
    [53, 191, 94, 393],
    [22, 373, 24, 341],
  ] as const;
  const strata = departments.map(([a, n, b, m]) => ({ exposed: group(a, n), others: group(b, m) }));
  expect(mantelHaenszelTest(strata)).toBeCloseTo(0.2323, 3);
});

test('strata that hold one group only, or where all end alike, tell nothing', () => {
  expect(mantelHaenszelTest([])).toBe(1);
  expect(mantelHaenszelTest([{ exposed: group(3, 9), others: group(0, 0) }])).toBe(1);
  expect(mantelHaenszelTest([{ exposed: group(9, 9), others: group(4, 4) }])).toBe(1);
});
