import { bestKMeans } from '../../maths/best-k-means.ts';
import type { PointTable } from '../../maths/point-table.ts';
import { type Silhouette, silhouette } from '../../maths/silhouette.ts';

/** Same customers, same groups: the seed of every draw. */
const SEED = 20_240_601;

/** Rows put into groups, with how well the groups separate and how tight they are. */
export type Grouping = { groups: number[][]; inertia: number; silhouette: Silhouette | null };

/** The groups of least inertia among many seeded starts; `points` holds one point for each of `rows`, in their order. */
export function groupRows(points: PointTable, rows: readonly number[], clusters: number): Grouping {
  const { clusterOf, inertia } = bestKMeans(points, { clusters, seed: SEED });
  const groups: number[][] = Array.from({ length: clusters }, () => []);
  clusterOf.forEach((cluster, index) => {
    groups[cluster]?.push(rows[index] ?? 0);
  });
  return { groups, inertia, silhouette: silhouette(points, clusterOf, { seed: SEED }) };
}
