import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';

/** What the grid needs of the answer of `rfm_segments`: the segments in their order, and how many customers have each code. */
export const RfmTable = z.object({
  segments: z.array(
    z.object({
      id: z.string(),
      name: Bilingual,
      customers: z.number(),
      share: z.number(),
      revenue: z.number(),
      revenueShare: z.number().nullable(),
    }),
  ),
  codes: z.record(z.string(), z.number()),
  customers: z.number(),
});
export type RfmTable = z.infer<typeof RfmTable>;
