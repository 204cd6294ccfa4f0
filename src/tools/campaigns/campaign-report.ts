import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import { count, share } from '../../domain/numbers.ts';
import { SegmentId } from '../../domain/segment.ts';
import { GroupComparison } from './group-comparison.ts';

/** What followed a send among some customers: of the `followed` ones, whose window has elapsed. Rates are null under thirty, money under five. */
export const SendOutcome = z.object({
  /** Customers the campaign was sent to. */
  reach: count,
  followed: count,
  buyers: count,
  repurchaseRate: share.nullable(),
  interval: Interval.nullable(),
  orders: count,
  revenue: z.number().nullable(),
  /** Revenue × `grossMargin`, when it is given. */
  margin: z.number().nullable(),
});
export type SendOutcome = z.infer<typeof SendOutcome>;

/** The customers of one RFM segment, as they were on the day of the send; `no_purchase`: had not bought yet. */
export const SegmentOutcome = SendOutcome.extend({
  segment: z.enum([...SegmentId.options, 'no_purchase']),
  /** Share of buyers minus that of the control group in the segment; null without thirty customers followed on both sides. */
  lift: z.number().nullable(),
  liftInterval: Interval.nullable(),
});
export type SegmentOutcome = z.infer<typeof SegmentOutcome>;

/** One campaign. Rates of opens and clicks are shares of the customers of whom the file says it. */
export const CampaignReport = SendOutcome.extend({
  campaign: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  heldOut: count,
  openRate: share.nullable(),
  clickRate: share.nullable(),
  responseRate: share.nullable(),
  unsubscribeRate: share.nullable(),
  /** Against the control group; null without thirty customers followed on both sides. */
  effect: GroupComparison.nullable(),
  warning: Bilingual.nullable(),
  segments: z.array(SegmentOutcome),
});
export type CampaignReport = z.infer<typeof CampaignReport>;
