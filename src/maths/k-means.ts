import { describePartition, type Partition } from './partition.ts';
import { countPoints, type PointTable } from './point-table.ts';
import { squaredDistance } from './squared-distance.ts';

const MOST_ROUNDS = 300;

/**
 * Moves centres to the means of their points until no point changes cluster, or the sum of their squared moves is below
 * `stillBelow`. Distances that bounds decide are not computed.
 * A cluster left without points takes the point furthest from its centre. Domain: finite values, as many centres as clusters.
 * Source: Lloyd 1982; bounds of Hamerly 2010.
 */
export function kMeans(
  points: PointTable,
  first: Float64Array,
  { mostRounds = MOST_ROUNDS, stillBelow = 0 }: { mostRounds?: number; stillBelow?: number } = {},
): Partition {
  const { values, dimensions } = points;
  const count = countPoints(points);
  const clusters = first.length / dimensions;
  const centres = first.slice();
  const sums = new Float64Array(first.length);
  const sizes = new Float64Array(clusters);
  const clusterOf = new Int32Array(count);
  /** No more than this from its own centre, no less than this from any other. */
  const upper = new Float64Array(count);
  const lower = new Float64Array(count);
  /** Half the distance of each centre from the nearest other one: what lies within belongs to it. */
  const halfGap = new Float64Array(clusters);
  /** How far each centre has just moved, and the furthest that any other one did. */
  const moved = new Float64Array(clusters);
  const approached = new Float64Array(clusters);

  for (let index = 0; index < count; index++) {
    clusterOf[index] = assign(index);
    add(index, clusterOf[index] ?? 0, 1);
  }
  let settled = false;
  for (let round = 0; round < mostRounds && !settled; round++) {
    fillEmpty();
    const shift = moveCentres();
    settled = reassign() === 0 && sizes.every((size) => size > 0 || count < clusters);
    if (shift < stillBelow) break;
  }
  return describePartition(points, clusterOf, clusters, settled);

  /** The nearest centre, with both bounds made exact. */
  function assign(index: number): number {
    const at = index * dimensions;
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const distance = squaredDistance(values, at, centres, cluster * dimensions, dimensions);
      if (distance < least) {
        second = least;
        least = distance;
        nearest = cluster;
      } else if (distance < second) second = distance;
    }
    upper[index] = Math.sqrt(least);
    lower[index] = Math.sqrt(second);
    return nearest;
  }

  function add(index: number, cluster: number, sign: 1 | -1): void {
    sizes[cluster] = (sizes[cluster] ?? 0) + sign;
    const [from, to] = [index * dimensions, cluster * dimensions];
    for (let axis = 0; axis < dimensions; axis++) {
      sums[to + axis] = (sums[to + axis] ?? 0) + sign * (values[from + axis] ?? 0);
    }
  }

  /** The sum of the squared moves. */
  function moveCentres(): number {
    let [most, next, mover, shift] = [0, 0, -1, 0];
    for (let cluster = 0; cluster < clusters; cluster++) {
      const at = cluster * dimensions;
      const size = sizes[cluster] ?? 0;
      let squared = 0;
      for (let axis = 0; axis < dimensions && size > 0; axis++) {
        const mean = (sums[at + axis] ?? 0) / size;
        squared += (mean - (centres[at + axis] ?? 0)) ** 2;
        centres[at + axis] = mean;
      }
      const distance = Math.sqrt(squared);
      shift += squared;
      moved[cluster] = distance;
      if (distance > most) [next, most, mover] = [most, distance, cluster];
      else if (distance > next) next = distance;
    }
    for (let cluster = 0; cluster < clusters; cluster++) approached[cluster] = cluster === mover ? next : most;
    measureGaps();
    return shift;
  }

  function measureGaps(): void {
    for (let cluster = 0; cluster < clusters; cluster++) {
      let least = Number.POSITIVE_INFINITY;
      for (let other = 0; other < clusters; other++) {
        if (other === cluster) continue;
        const distance = squaredDistance(centres, cluster * dimensions, centres, other * dimensions, dimensions);
        if (distance < least) least = distance;
      }
      halfGap[cluster] = Math.sqrt(least) / 2;
    }
  }

  /** How many points changed cluster. */
  function reassign(): number {
    let changes = 0;
    for (let index = 0; index < count; index++) {
      const before = clusterOf[index] ?? 0;
      const far = (upper[index] ?? 0) + (moved[before] ?? 0);
      const near = (lower[index] ?? 0) - (approached[before] ?? 0);
      upper[index] = far;
      lower[index] = near;
      const safe = Math.max(halfGap[before] ?? 0, near);
      if (far <= safe) continue;
      const exact = Math.sqrt(squaredDistance(values, index * dimensions, centres, before * dimensions, dimensions));
      upper[index] = exact;
      if (exact <= safe) continue;
      const after = assign(index);
      if (after === before) continue;
      clusterOf[index] = after;
      add(index, before, -1);
      add(index, after, 1);
      changes++;
    }
    return changes;
  }

  function fillEmpty(): void {
    for (let cluster = 0; cluster < clusters; cluster++) {
      if ((sizes[cluster] ?? 0) > 0) continue;
      let furthest = -1;
      for (let index = 0; index < count; index++) {
        const shared = (sizes[clusterOf[index] ?? 0] ?? 0) > 1;
        if (shared && (furthest === -1 || (upper[index] ?? 0) > (upper[furthest] ?? 0))) furthest = index;
      }
      if (furthest === -1) return;
      add(furthest, clusterOf[furthest] ?? 0, -1);
      add(furthest, cluster, 1);
      clusterOf[furthest] = cluster;
      upper[furthest] = 0;
      lower[furthest] = 0;
      centres.set(values.subarray(furthest * dimensions, (furthest + 1) * dimensions), cluster * dimensions);
    }
  }
}
