import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';

/** What to know before using a segment: it is too large, answers far more than the base, or hardly stands apart. */
export const ClusterWarning = z.object({
  kind: z.enum(['too_large', 'nugget', 'weak_separation']),
  /** Null when it concerns all the segments. */
  segment: z.string().nullable(),
  message: Bilingual,
});
export type ClusterWarning = z.infer<typeof ClusterWarning>;
