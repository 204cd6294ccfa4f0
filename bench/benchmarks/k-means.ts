import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { drawNormal } from '../../src/maths/draw-normal.ts';
import { kMeans } from '../../src/maths/k-means.ts';
import { describePartition } from '../../src/maths/partition.ts';
import type { PointTable } from '../../src/maths/point-table.ts';
import { seedCentres } from '../../src/maths/seed-centres.ts';
import { seededRandom } from '../../src/maths/seeded-random.ts';
import type { Benchmark, Missing, Sample, Side } from '../benchmark.ts';
import { loadMlKmeans } from '../peers/ml-kmeans.ts';
import { ROOT, readOutput } from '../run-process.ts';

const OURS = 'kMeans';
const ML_KMEANS = 'ml-kmeans';
const SKLEARN = 'scikit-learn';
const PYTHON = process.env.FIDELIO_BENCH_PYTHON ?? 'python3';

/** As many of each side in a round: the first of a process is slower. ml-kmeans takes seconds. */
const RUNS = 5;
/** All search for the same groups, which are there to be found. */
const SAME = 0.001;
/** Measured on another machine than this one: performance.md. */
const PUBLISHED = 'its published figure on another machine is 25 ms';

/** Where scikit-learn stops: squared moves below this share of the mean variance of the coordinates. */
const STILL = 1e-4;

const Timed = z.object({ durations: z.array(z.number()), inertia: z.number() });

/** One k-means++ start and its settling on points in memory, the reading of the file aside on all sides. */
export function kMeansOfPoints(rows: number, dimensions: number, clusters: number): Benchmark {
  return {
    name: 'k-means',
    title: `K-means, ${rows.toLocaleString('en')} points × ${dimensions} coordinates, k = ${clusters}, one start`,
    rounds: 7,
    reference: OURS,
    goals: [
      { side: OURS, mostTimes: 1 / 15, against: ML_KMEANS },
      { side: OURS, mostTimes: 3, against: SKLEARN },
    ],
    async prepare(folder) {
      const points = draw(rows, dimensions, clusters);
      const expected = Math.min(...timeOurs(points, clusters).inertias);
      const sides: Side[] = [{ name: OURS, run: async () => sampleOf(timeOurs(points, clusters).durations) }];
      const missing: Missing[] = [];
      const peers = [await mlKmeans(points, clusters, expected), await sklearn(points, clusters, expected, folder)];
      for (const peer of peers) {
        if ('reason' in peer) missing.push(peer);
        else sides.push(peer);
      }
      return { sides, missing };
    },
  };
}

/** Points around as many centres as are looked for, well enough apart for every side to find them. */
function draw(rows: number, dimensions: number, clusters: number): PointTable {
  const random = seededRandom(12);
  const centres = Float64Array.from({ length: clusters * dimensions }, () => 2 * drawNormal(random));
  const values = new Float64Array(rows * dimensions);
  for (let row = 0; row < rows; row++) {
    const cluster = Math.floor(random() * clusters);
    for (let axis = 0; axis < dimensions; axis++) {
      values[row * dimensions + axis] = (centres[cluster * dimensions + axis] ?? 0) + drawNormal(random);
    }
  }
  return { values, dimensions };
}

function timeOurs(points: PointTable, clusters: number): { durations: number[]; inertias: number[] } {
  const [durations, inertias]: [number[], number[]] = [[], []];
  const stillBelow = STILL * meanVariance(points);
  for (let seed = 0; seed < RUNS; seed++) {
    const start = performance.now();
    const { inertia } = kMeans(points, seedCentres(points, clusters, seededRandom(seed)), { stillBelow });
    durations.push(performance.now() - start);
    inertias.push(inertia);
  }
  return { durations, inertias };
}

async function mlKmeans(points: PointTable, clusters: number, expected: number): Promise<Side | Missing> {
  const run = await loadMlKmeans();
  if ('reason' in run) return { name: ML_KMEANS, reason: run.reason };
  const { values, dimensions } = points;
  const rows = Array.from({ length: values.length / dimensions }, (_, row) => [
    ...values.subarray(row * dimensions, (row + 1) * dimensions),
  ]);
  const inertias = [1, 2, 3].map((seed) => {
    const clusterOf = Int32Array.from(run(rows, clusters, seed));
    return describePartition(points, clusterOf, clusters, true).inertia;
  });
  compare(Math.min(...inertias), expected);
  let seed = 0;
  return {
    name: ML_KMEANS,
    run: async () => {
      seed = (seed + 1) % RUNS;
      const start = performance.now();
      run(rows, clusters, seed);
      return sampleOf([performance.now() - start]);
    },
  };
}

async function sklearn(
  { values, dimensions }: PointTable,
  clusters: number,
  expected: number,
  folder: string,
): Promise<Side | Missing> {
  if (spawnSync(PYTHON, ['-c', 'import sklearn']).status !== 0) {
    const reason = `${PYTHON} has no scikit-learn (name another with FIDELIO_BENCH_PYTHON); ${PUBLISHED}`;
    return { name: SKLEARN, reason };
  }
  const file = join(folder, 'points.f64');
  await writeFile(file, Buffer.from(values.buffer));
  const askPeer = async () => {
    const args = [join(ROOT, 'bench', 'peers', 'kmeans-sklearn.py'), file, dimensions, clusters, RUNS].map(String);
    return Timed.parse(JSON.parse(await readOutput({ command: PYTHON, args }, folder)));
  };
  compare((await askPeer()).inertia, expected);
  return { name: SKLEARN, run: async () => sampleOf((await askPeer()).durations) };
}

function meanVariance({ values, dimensions }: PointTable): number {
  const axes = Array.from({ length: dimensions }, (_, axis) => values.filter((_value, at) => at % dimensions === axis));
  const variances = axes.map((axis) => {
    const mean = axis.reduce((sum, value) => sum + value, 0) / axis.length;
    return axis.reduce((sum, value) => sum + (value - mean) ** 2, 0) / axis.length;
  });
  return variances.reduce((sum, value) => sum + value, 0) / dimensions;
}

function sampleOf(durations: readonly number[]): Sample {
  return { durations, cpuSeconds: null, peakMegabytes: null };
}

/** Throws unless a side finds the same groups: one that is quick and wrong counts for nothing. */
function compare(found: number, expected: number): void {
  if (Math.abs(found / expected - 1) > SAME) throw new Error(`inertia ${found} where ${expected} is expected`);
}
