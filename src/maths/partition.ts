import { countPoints, type PointTable } from './point-table.ts';
import { squaredDistance } from './squared-distance.ts';

/**
 * A partition of points: the cluster of each, the mean of each cluster, their sizes, and the inertia, that is the sum of the
 * squared distances of points from the centre of their cluster. `settled`: no point would change to a nearer centre.
 */
export type Partition = {
  readonly clusterOf: Int32Array;
  readonly centres: Float64Array;
  readonly sizes: readonly number[];
  readonly inertia: number;
  readonly settled: boolean;
};

/** Centres, sizes and inertia of clusters, from the points themselves; an empty cluster has its centre at 0. */
export function describePartition(
  points: PointTable,
  clusterOf: Int32Array,
  clusters: number,
  settled: boolean,
): Partition {
  const { values, dimensions } = points;
  const count = countPoints(points);
  const centres = new Float64Array(clusters * dimensions);
  const sizes = new Float64Array(clusters);
  for (let index = 0; index < count; index++) {
    const cluster = clusterOf[index] ?? 0;
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    for (let axis = 0; axis < dimensions; axis++) {
      const to = cluster * dimensions + axis;
      centres[to] = (centres[to] ?? 0) + (values[index * dimensions + axis] ?? 0);
    }
  }
  for (let at = 0; at < centres.length; at++) {
    centres[at] = (centres[at] ?? 0) / Math.max(1, sizes[Math.floor(at / dimensions)] ?? 0);
  }
  let inertia = 0;
  for (let index = 0; index < count; index++) {
    const to = (clusterOf[index] ?? 0) * dimensions;
    inertia += squaredDistance(values, index * dimensions, centres, to, dimensions);
  }
  return { clusterOf, centres, sizes: [...sizes], inertia, settled };
}
