import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import { count, share } from '../../domain/numbers.ts';
import { ClusterProfile } from './cluster-profile.ts';
import { ClusterWarning } from './cluster-warning.ts';

/** The split in three of a segment above 40 % of the base; `nugget` names the small group that answers far more, if any. */
export const SubSegments = z.object({
  of: z.string(),
  profiles: z.array(ClusterProfile),
  nugget: z.string().nullable(),
});
export type SubSegments = z.infer<typeof SubSegments>;

/**
 * One way to group the customers. Profiles by falling spend. `silhouette` from −1 to 1, with its 95 % interval when it was
 * measured on a sample; null when all customers fell into one group. `topTwo`: the two segments that spend most per customer.
 */
export const ClusterSolution = z.object({
  k: z.number().int(),
  silhouette: z.number().nullable(),
  silhouetteInterval: Interval.nullable(),
  inertia: z.number(),
  sizes: z.array(count),
  largestShare: share,
  profiles: z.array(ClusterProfile),
  topTwo: z.object({ customersShare: share, spendShare: z.number() }).nullable(),
  warnings: z.array(ClusterWarning),
  subSegments: SubSegments.nullable(),
  reasonsFor: z.array(Bilingual),
  reasonsAgainst: z.array(Bilingual),
});
export type ClusterSolution = z.infer<typeof ClusterSolution>;
