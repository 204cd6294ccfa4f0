import type { Lang } from '../../domain/bilingual.ts';
import type { ClusterRequest } from '../../domain/clusters/cluster-request.ts';
import type { Ledger } from '../ledger.ts';
import type { FoundClusters, FoundSolution } from './found-clusters.ts';

/** Under which id the segments were computed: every figure of a profile points into this call. */
export const CLUSTERS = 'customer_clusters';

/** What every step of the document reads: the book, the segments, the solution kept and where it stands in the answer. */
export type ClusterWriting = {
  readonly ledger: Ledger;
  readonly lang: Lang;
  readonly request: ClusterRequest;
  readonly found: FoundClusters;
  readonly kept: FoundSolution;
  /** JSON pointer of the solution kept. */
  readonly at: string;
};
