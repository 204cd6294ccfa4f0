import { z } from 'zod';
import type { Interval } from '../domain/interval.ts';
import { defaults } from '../knowledge/defaults.ts';

/** Where a measured quantity is going; `flat` also stands for a change too small or too uncertain to count. */
export const TrendDirection = z.enum(['down', 'flat', 'up']);
export type TrendDirection = z.infer<typeof TrendDirection>;

/**
 * A relative change counts when its 95 % interval excludes 0 and it reaches the smallest change worth a decision (5 %).
 * The tolerance absorbs the last binary digit, so that exactly −5 % counts.
 */
export function judgeTrend(change: number, interval: Interval): TrendDirection {
  if (Math.abs(change) < defaults.trendMinimumChange - 1e-12) return 'flat';
  if (interval.high < 0) return 'down';
  return interval.low > 0 ? 'up' : 'flat';
}
