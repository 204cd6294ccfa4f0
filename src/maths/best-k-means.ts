import { drawSample } from './draw-sample.ts';
import { exchangePoints } from './exchange-points.ts';
import { gatherPoints } from './gather-points.ts';
import { kMeans } from './k-means.ts';
import type { Partition } from './partition.ts';
import { countPoints, type PointTable } from './point-table.ts';
import { seedCentres } from './seed-centres.ts';
import { seededRandom } from './seeded-random.ts';

const STARTS = 50;
/** Above this many points the starts are compared on a sample, and only the best of them settle on all the points. */
const SCREENED = 20_000;
const FINALISTS = 5;

/**
 * The partition of least inertia among many seeded starts: same points, same seed, same partition. A start finds a local
 * optimum only, so the best few are improved point by point and the best is kept; nothing proves that it is the best of all.
 * Domain: finite values, 1 ≤ clusters ≤ number of different points.
 */
export function bestKMeans(
  points: PointTable,
  { clusters, seed, starts = STARTS }: { clusters: number; seed: number; starts?: number },
): Partition {
  const random = seededRandom(seed);
  const count = countPoints(points);
  const isSampled = count > SCREENED;
  const tried = isSampled ? gatherPoints(points, drawSample(count, SCREENED, random)) : points;
  const partitions = Array.from({ length: Math.max(1, starts) }, () =>
    kMeans(tried, seedCentres(tried, clusters, random)),
  );
  const finalists = differing(partitions.sort((a, b) => a.inertia - b.inertia)).slice(0, FINALISTS);
  return finalists
    .map((partition) => exchangePoints(tried, partition))
    .map((partition) => (isSampled ? kMeans(points, partition.centres) : partition))
    .reduce((best, partition) => (partition.inertia < best.inertia ? partition : best));
}

/** One partition for each inertia, to nine digits: starts that met end in the same one. */
function differing(partitions: readonly Partition[]): Partition[] {
  const seen = new Set<string>();
  return partitions.filter(({ inertia }) => {
    const key = inertia.toPrecision(9);
    return !seen.has(key) && seen.add(key);
  });
}
