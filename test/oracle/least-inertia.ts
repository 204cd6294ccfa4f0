/** The least inertia of all the ways to put a few points into at most `clusters` clusters, found by trying every one of them. */
export function findLeastInertia(points: readonly (readonly number[])[], clusters: number): number {
  let best = Number.POSITIVE_INFINITY;
  const clusterOf: number[] = [];
  tryFrom(0);
  return best;

  function tryFrom(used: number): void {
    if (clusterOf.length === points.length) {
      best = Math.min(best, inertiaOf());
      return;
    }
    for (let cluster = 0; cluster < Math.min(clusters, used + 1); cluster++) {
      clusterOf.push(cluster);
      tryFrom(Math.max(used, cluster + 1));
      clusterOf.pop();
    }
  }

  function inertiaOf(): number {
    let total = 0;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const members = points.filter((_, index) => clusterOf[index] === cluster);
      const axes = members[0]?.map((_, axis) => members.map((member) => member[axis] ?? 0)) ?? [];
      for (const values of axes) {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        total += values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      }
    }
    return total;
  }
}
