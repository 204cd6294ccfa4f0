import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestKMeans } from '../../src/maths/best-k-means.ts';
import { exchangePoints } from '../../src/maths/exchange-points.ts';
import { kMeans } from '../../src/maths/k-means.ts';
import type { PointTable } from '../../src/maths/point-table.ts';
import { seedCentres } from '../../src/maths/seed-centres.ts';
import { seededRandom } from '../../src/maths/seeded-random.ts';
import { findLeastInertia } from '../oracle/least-inertia.ts';

fc.configureGlobal({ seed: 7 });

const pointsOf = (rows: readonly (readonly number[])[]): PointTable => ({
  values: Float64Array.from(rows.flat()),
  dimensions: rows[0]?.length ?? 0,
});

/** Eleven points without clear groups; the least inertias come from trying every partition. */
const rows = [
  [0, 0],
  [1, 3],
  [2, 1],
  [4, 0],
  [5, 5],
  [3, 6],
  [7, 2],
  [8, 6],
  [9, 1],
  [6, 8],
  [2, 9],
];

it.each([
  [2, 103.266_666_666_666_67],
  [3, 50.75],
  [4, 31.583_333_333_333_332],
  [5, 23.5],
])('into %i clusters the least inertia of eleven points is %f', (clusters, least) => {
  expect(findLeastInertia(rows, clusters)).toBeCloseTo(least, 10);
  expect(bestKMeans(pointsOf(rows), { clusters, seed: 7 }).inertia).toBeCloseTo(least, 10);
});

it('a partition is described by its own points: sizes add up and each centre is the mean of its cluster', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
        minLength: 4,
        maxLength: 60,
      }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(),
      (drawn, clusters, seed) => {
        const points = pointsOf(drawn);
        const { clusterOf, centres, sizes, inertia } = bestKMeans(points, { clusters, seed, starts: 3 });
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(drawn.length);
        let total = 0;
        for (let cluster = 0; cluster < clusters; cluster++) {
          const members = drawn.filter((_, index) => clusterOf[index] === cluster);
          expect(sizes[cluster]).toBe(members.length);
          for (const axis of [0, 1] as const) {
            const mean = members.reduce((sum, member) => sum + member[axis], 0) / Math.max(1, members.length);
            expect(centres[cluster * 2 + axis]).toBeCloseTo(mean, 9);
            total += members.reduce((sum, member) => sum + (member[axis] - mean) ** 2, 0);
          }
        }
        expect(inertia).toBeCloseTo(total, 6);
      },
    ),
    { numRuns: 60 },
  );
});

it('bounds change nothing: every point ends nearest its own centre', () => {
  const random = seededRandom(3);
  const drawn = Array.from({ length: 400 }, () => [random() * 10, random() * 10, random() * 10]);
  const points = pointsOf(drawn);
  const { clusterOf, centres, settled } = kMeans(points, seedCentres(points, 5, random));
  expect(settled).toBe(true);
  for (const [index, point] of drawn.entries()) {
    const distances = Array.from({ length: 5 }, (_, cluster) =>
      point.reduce((sum, value, axis) => sum + (value - (centres[cluster * 3 + axis] ?? 0)) ** 2, 0),
    );
    expect(distances[clusterOf[index] ?? 0]).toBeCloseTo(Math.min(...distances), 9);
  }
});

it('moving single points never raises the inertia', () => {
  const random = seededRandom(11);
  for (let trial = 0; trial < 30; trial++) {
    const points = pointsOf(Array.from({ length: 60 }, () => [random(), random()]));
    const settled = kMeans(points, seedCentres(points, 4, random));
    expect(exchangePoints(points, settled).inertia).toBeLessThanOrEqual(settled.inertia + 1e-12);
  }
});

it('the same seed gives the same partition, whatever was computed before', () => {
  const points = pointsOf(rows);
  const first = bestKMeans(points, { clusters: 3, seed: 5 });
  bestKMeans(points, { clusters: 4, seed: 9 });
  expect(bestKMeans(points, { clusters: 3, seed: 5 })).toEqual(first);
});

it('a cluster whose first centre attracts no point takes the point furthest from its centre', () => {
  const points = pointsOf([[0], [1], [10], [11]]);
  const { sizes, inertia } = kMeans(points, Float64Array.from([0, 5, 1000]));
  expect(sizes.every((size) => size > 0)).toBe(true);
  expect(inertia).toBeLessThanOrEqual(0.5);
});

it('identical points have no inertia', () => {
  expect(bestKMeans(pointsOf([[2], [2], [2]]), { clusters: 2, seed: 1 }).inertia).toBe(0);
});

it('above the size of a screening sample the starts are compared on a sample, and every point is placed', () => {
  const random = seededRandom(2);
  const centres = [-20, 0, 20];
  const drawn = Array.from({ length: 21_000 }, (_, index) => [(centres[index % 3] ?? 0) + random(), random()]);
  const { sizes, clusterOf } = bestKMeans(pointsOf(drawn), { clusters: 3, seed: 1, starts: 5 });
  expect(sizes).toEqual([7000, 7000, 7000]);
  expect(clusterOf[0]).toBe(clusterOf[3]);
  expect(clusterOf[0]).not.toBe(clusterOf[1]);
});
