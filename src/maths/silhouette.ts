import { drawSample } from './draw-sample.ts';
import { gatherPoints } from './gather-points.ts';
import { countPoints, type PointTable } from './point-table.ts';
import { seededRandom } from './seeded-random.ts';
import { squaredDistance } from './squared-distance.ts';

/** The mean silhouette, its 95 % interval when it was estimated on a sample, and how many points it was measured at. */
export type Silhouette = {
  readonly value: number;
  readonly interval: { low: number; high: number } | null;
  readonly measured: number;
};

/** Up to this many points every distance is computed. */
const EXACT = 5_000;
/** Above, the silhouette is measured at this many points, against this many of each cluster. */
const MEASURED = 2_000;
const COMPARED = 2_000;
const Z_95 = 1.96;

/**
 * How much closer points are to their own cluster than to the next one: the mean of (b − a) / max(a, b), a the mean distance to
 * the other points of one's cluster, b that to the nearest other cluster; 0 for a point alone. Between −1 and 1.
 * Domain: at least two clusters that hold points, else null. Source: Rousseeuw 1987. On a sample, the interval is that of the
 * points drawn, with the correction for a finite population; each cluster stands for itself by points of its own.
 */
export function silhouette(
  points: PointTable,
  clusterOf: Int32Array,
  { seed, exactUpTo = EXACT }: { seed: number; exactUpTo?: number },
): Silhouette | null {
  const count = countPoints(points);
  const clusters = 1 + clusterOf.reduce((most, cluster) => Math.max(most, cluster), -1);
  const exact = count <= exactUpTo;
  const random = seededRandom(seed);
  const members = Array.from({ length: clusters }, (_, cluster) => membersOf(clusterOf, cluster));
  if (members.filter(({ length }) => length > 0).length < 2) return null;
  const compared = members.map((places) => {
    const drawn = exact ? null : drawSample(places.length, COMPARED, random);
    return drawn === null ? places : drawn.map((index) => places[index] ?? 0);
  });
  const isCompared = new Uint8Array(count);
  for (const places of compared) for (const index of places) isCompared[index] = 1;
  const others = compared.map((places) => gatherPoints(points, places));
  const measured = exact
    ? Int32Array.from({ length: count }, (_, index) => index)
    : drawSample(count, MEASURED, random);

  let sum = 0;
  let squares = 0;
  for (const index of measured) {
    const width = widthAt(index);
    sum += width;
    squares += width * width;
  }
  const value = sum / measured.length;
  if (measured.length === count) return { value, interval: null, measured: count };
  const variance = Math.max(0, squares / measured.length - value * value);
  const half = Z_95 * Math.sqrt((variance / measured.length) * (1 - measured.length / count));
  const interval = { low: Math.max(-1, value - half), high: Math.min(1, value + half) };
  return { value, interval, measured: measured.length };

  function widthAt(index: number): number {
    const own = clusterOf[index] ?? 0;
    if ((members[own]?.length ?? 0) <= 1) return 0;
    let within = 0;
    let nearest = Number.POSITIVE_INFINITY;
    for (const [cluster, table] of others.entries()) {
      const size = countPoints(table);
      if (size === 0) continue;
      const distance = sumDistances(index, table);
      if (cluster !== own) nearest = Math.min(nearest, distance / size);
      else within = distance / Math.max(1, size - (isCompared[index] ?? 0));
    }
    const widest = Math.max(within, nearest);
    return widest === 0 ? 0 : (nearest - within) / widest;
  }

  function sumDistances(index: number, { values, dimensions }: PointTable): number {
    const at = index * dimensions;
    let total = 0;
    for (let to = 0; to < values.length; to += dimensions) {
      total += Math.sqrt(squaredDistance(points.values, at, values, to, dimensions));
    }
    return total;
  }
}

function membersOf(clusterOf: Int32Array, cluster: number): Int32Array {
  const places: number[] = [];
  clusterOf.forEach((own, index) => {
    if (own === cluster) places.push(index);
  });
  return Int32Array.from(places);
}
