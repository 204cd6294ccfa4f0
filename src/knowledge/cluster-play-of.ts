import type { ClusterPlay } from './cluster-play.ts';
import { lowPlay } from './cluster-plays/low-play.ts';
import { middlePlay } from './cluster-plays/middle-play.ts';
import { topPlay } from './cluster-plays/top-play.ts';
import { upperPlay } from './cluster-plays/upper-play.ts';

/** The play of the segment at a rank (from 0, most spend first) among k. */
export function clusterPlayOf(rank: number, k: number): ClusterPlay {
  if (rank === 0) return topPlay;
  if (rank === k - 1) return lowPlay;
  return rank === 1 && k > 3 ? upperPlay : middlePlay;
}
