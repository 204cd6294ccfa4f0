import { z } from 'zod';
import { Interval } from '../domain/interval.ts';
import { defaults } from '../knowledge/defaults.ts';
import type { SampleMoments } from '../maths/sample-moments.ts';
import { welchInterval } from '../maths/welch-interval.ts';
import { judgeTrend, TrendDirection } from './judge-trend.ts';

const Window = z.object({ from: z.string(), to: z.string() });

/** A mean over two windows: `change` and its interval are relative to the previous mean; windows are half-open. */
export const MeanTrend = z.object({
  previous: z.number(),
  recent: z.number(),
  change: z.number(),
  interval: Interval,
  direction: TrendDirection,
  previousWindow: Window,
  recentWindow: Window,
});
export type MeanTrend = z.infer<typeof MeanTrend>;

type Side = { moments: SampleMoments; window: z.infer<typeof Window> };

/** Null when a window holds too few values for an interval, or when the previous mean is no base for a relative change. */
export function compareMeans(previous: Side, recent: Side): MeanTrend | null {
  const base = previous.moments.mean;
  if (Math.min(previous.moments.count, recent.moments.count) < defaults.maturedMinimum || base <= 0) return null;
  const difference = welchInterval(previous.moments, recent.moments);
  const change = (recent.moments.mean - base) / base;
  const interval = { low: difference.low / base, high: difference.high / base };
  return {
    previous: base,
    recent: recent.moments.mean,
    change,
    interval,
    direction: judgeTrend(change, interval),
    previousWindow: previous.window,
    recentWindow: recent.window,
  };
}
