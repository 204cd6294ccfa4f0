import { expect, it } from 'vitest';
import { seededRandom } from '../../src/maths/seeded-random.ts';
import { silhouette } from '../../src/maths/silhouette.ts';

const line = (...values: number[]) => ({ values: Float64Array.from(values), dimensions: 1 });

it('the silhouette of four points on a line is computed by hand', () => {
  // 0, 1 | 4, 6 : (4.5 + 5 − …)/…: a = 1, 1, 2, 2; b = 5, 4, 3.5, 5.5.
  const expected = ((5 - 1) / 5 + (4 - 1) / 4 + (3.5 - 2) / 3.5 + (5.5 - 2) / 5.5) / 4;
  const found = silhouette(line(0, 1, 4, 6), Int32Array.from([0, 0, 1, 1]), { seed: 1 });
  expect(found?.value).toBeCloseTo(expected, 12);
  expect(found?.interval).toBeNull();
});

it('a point alone in its cluster counts for 0', () => {
  const found = silhouette(line(0, 1, 9), Int32Array.from([0, 0, 1]), { seed: 1 });
  expect(found?.value).toBeCloseTo((8 / 9 + 7 / 8) / 3, 12);
});

it('one cluster has no silhouette', () => {
  expect(silhouette(line(0, 1, 2), new Int32Array(3), { seed: 1 })).toBeNull();
});

it('points that all coincide have a silhouette of 0', () => {
  expect(silhouette(line(3, 3, 3, 3), Int32Array.from([0, 0, 1, 1]), { seed: 1 })?.value).toBe(0);
});

it('a sample gives an interval that holds the exact silhouette nearly always', () => {
  let held = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const random = seededRandom(seed);
    const count = 3_000;
    const values = Float64Array.from({ length: 2 * count }, (_, at) => random() * 3 + (at % 6 < 2 ? 2 : 0));
    const clusterOf = Int32Array.from({ length: count }, (_, index) => (index % 3 === 0 ? 1 : 0));
    const points = { values, dimensions: 2 };
    const exact = silhouette(points, clusterOf, { seed });
    const sampled = silhouette(points, clusterOf, { seed, exactUpTo: 100 });
    expect(sampled?.measured).toBe(2_000);
    const interval = sampled?.interval ?? { low: 1, high: -1 };
    if (exact !== null && exact.value >= interval.low && exact.value <= interval.high) held++;
  }
  expect(held).toBeGreaterThanOrEqual(7);
});
