import { clusterRules } from '../../knowledge/cluster-rules.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import type { ClusterProfile } from './cluster-profile.ts';

/**
 * The small group that answers campaigns far more often than the one it belongs to: at least twice as often, and more often
 * even at the low end of its 95 % interval. Null when there is none, or no response to tell.
 */
export function findNugget(
  groups: readonly ClusterProfile[],
  parent: Pick<ClusterProfile, 'customers' | 'response'>,
): ClusterProfile | null {
  const { largestShare, timesResponse } = clusterRules.nugget;
  const usual = parent.response;
  if (usual === null) return null;
  const found = groups.filter(({ customers, response }) => {
    if (response === null || customers > parent.customers * largestShare) return false;
    const { low } = wilsonInterval(Math.round(response * customers), customers);
    return response >= usual * timesResponse && low > usual;
  });
  return found.sort((a, b) => (b.response ?? 0) - (a.response ?? 0))[0] ?? null;
}
