import { z } from 'zod';
import { Bilingual } from '../domain/bilingual.ts';
import { count, share } from '../domain/numbers.ts';
import { SegmentId } from '../domain/segment.ts';
import { segmentOfCode } from '../knowledge/rfm-codes.ts';
import { rfmSegments } from '../knowledge/rfm-segments.ts';
import type { RfmCode } from './tally-rfm.ts';

/**
 * A line of the RFM table; `revenueShare` is null when the base has no revenue to share, `aov` when the segment has no order,
 * `yearlyRevenuePerCustomer` when it has no customer or the length of the period is not known (a period under a year is not scaled up).
 */
export const SegmentRow = z.object({
  id: SegmentId,
  name: Bilingual,
  customers: count,
  share,
  revenue: z.number(),
  revenueShare: z.number().nullable(),
  aov: z.number().nullable(),
  yearlyRevenuePerCustomer: z.number().nullable(),
  action: Bilingual,
  channels: Bilingual,
  budgetPriority: Bilingual,
});
export type SegmentRow = z.infer<typeof SegmentRow>;

const YEAR_DAYS = 365;

/** The ten segments in their fixed order, empty ones included. */
export function describeSegments(
  codes: readonly Pick<RfmCode, 'code' | 'customers' | 'orders' | 'cents'>[],
  periodDays: number | null,
): SegmentRow[] {
  const years = periodDays === null ? null : Math.max(1, periodDays / YEAR_DAYS);
  const [allCustomers, allCents] = [sum(codes, 'customers'), sum(codes, 'cents')];
  const bySegment = Map.groupBy(codes, ({ code }) => segmentOfCode(code));
  return rfmSegments.map(({ id, name, action, channels, budgetPriority }) => {
    const own = bySegment.get(id) ?? [];
    const [customers, orders, cents] = [sum(own, 'customers'), sum(own, 'orders'), sum(own, 'cents')];
    return {
      id,
      name,
      customers,
      share: customers / Math.max(1, allCustomers),
      revenue: cents / 100,
      revenueShare: allCents > 0 ? cents / allCents : null,
      aov: orders > 0 ? cents / 100 / orders : null,
      yearlyRevenuePerCustomer: years === null || customers === 0 ? null : cents / 100 / customers / years,
      action,
      channels,
      budgetPriority,
    };
  });
}

function sum<K extends 'customers' | 'orders' | 'cents'>(codes: readonly Record<K, number>[], key: K): number {
  return codes.reduce((total, code) => total + code[key], 0);
}
