import { z } from 'zod';
import { share } from '../../domain/numbers.ts';
import { RfmThresholds } from '../../domain/rfm-thresholds.ts';

/** What tools about campaigns ask of the data: see their arguments. */
export const CampaignParameters = z.object({
  days: z.number().int().min(1).default(30),
  campaign: z.string().nullable().default(null),
  controlGroup: z.string().nullable().default(null),
  grossMargin: share.nullable().default(null),
  thresholds: RfmThresholds.nullable().default(null),
});
export type CampaignParameters = z.infer<typeof CampaignParameters>;
