import { describePartition, type Partition } from './partition.ts';
import { countPoints, type PointTable } from './point-table.ts';
import { squaredDistance } from './squared-distance.ts';

const MOST_PASSES = 100;
/** A move must gain more than rounding does. */
const GAIN = 1e-12;

/**
 * A partition after moving single points for as long as a move lowers the inertia, both centres following:
 * this leaves local optima in which moving all points at once stays. Domain: every cluster holds a point.
 * Source: Hartigan 1975; a move from a cluster of n to one of m gains n/(n−1) d² − m/(m+1) d′².
 */
export function exchangePoints(
  points: PointTable,
  { clusterOf: before, centres: first, sizes, settled }: Partition,
): Partition {
  const { values, dimensions } = points;
  const count = countPoints(points);
  const clusterOf = before.slice();
  const centres = first.slice();
  const size = Float64Array.from(sizes);

  for (let pass = 0, moves = 1; moves > 0 && pass < MOST_PASSES; pass++) {
    moves = 0;
    for (let index = 0; index < count; index++) {
      const own = clusterOf[index] ?? 0;
      const members = size[own] ?? 0;
      if (members <= 1) continue;
      const cost = (distance(index, own) * members) / (members - 1);
      let least = cost * (1 - GAIN);
      let best = own;
      for (let cluster = 0; cluster < size.length; cluster++) {
        if (cluster === own) continue;
        const others = size[cluster] ?? 0;
        const price = (distance(index, cluster) * others) / (others + 1);
        if (price < least) [least, best] = [price, cluster];
      }
      if (best === own) continue;
      shift(index, own, -1);
      shift(index, best, 1);
      clusterOf[index] = best;
      moves++;
    }
  }
  return describePartition(points, clusterOf, sizes.length, settled);

  function distance(index: number, cluster: number): number {
    return squaredDistance(values, index * dimensions, centres, cluster * dimensions, dimensions);
  }

  /** The centre of a cluster with one point more or less. */
  function shift(index: number, cluster: number, sign: 1 | -1): void {
    const after = (size[cluster] ?? 0) + sign;
    const [from, to] = [index * dimensions, cluster * dimensions];
    for (let axis = 0; axis < dimensions; axis++) {
      const centre = centres[to + axis] ?? 0;
      centres[to + axis] = centre + (sign * ((values[from + axis] ?? 0) - centre)) / after;
    }
    size[cluster] = after;
  }
}
