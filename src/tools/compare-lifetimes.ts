import { z } from 'zod';
import { Interval } from '../domain/interval.ts';
import { share } from '../domain/numbers.ts';
import { defaults } from '../knowledge/defaults.ts';
import { twoProportionInterval } from '../maths/two-proportion-interval.ts';
import { poolChurn } from './count-churn.ts';
import { judgeTrend, TrendDirection } from './judge-trend.ts';
import type { ChurnMonth } from './read-churn-months.ts';

/**
 * Where the lifetime of established customers is going. `change` and its interval are those of their monthly lost rate, relative
 * to the previous one; `direction` is that of the lifetime: down when the lost rate rises. Months are the first and last of each window.
 */
export const LifetimeTrend = z.object({
  previous: share,
  recent: share,
  change: z.number(),
  interval: Interval,
  direction: TrendDirection,
  previousMonths: z.object({ first: z.string(), last: z.string() }),
  recentMonths: z.object({ first: z.string(), last: z.string() }),
});
export type LifetimeTrend = z.infer<typeof LifetimeTrend>;

const OPPOSITE = { down: 'up', flat: 'flat', up: 'down' } as const satisfies Record<TrendDirection, TrendDirection>;

/** `months` are the comparable ones, in order. Null when there are too few months, customers or losses to compare. */
export function compareLifetimes(months: readonly ChurnMonth[]): LifetimeTrend | null {
  const windows = sameMonthsOfLastYear(months) ?? lastMonthsAgainstPrevious(months);
  if (windows === null) return null;
  const previous = poolChurn(windows.previous.map(({ late }) => late));
  const recent = poolChurn(windows.recent.map(({ late }) => late));
  if (previous.rate === null || recent.rate === null || previous.rate === 0) return null;
  const base = previous.rate;
  const difference = twoProportionInterval(
    { successes: previous.lost, trials: previous.atRisk },
    { successes: recent.lost, trials: recent.atRisk },
  );
  const change = (recent.rate - base) / base;
  const interval = { low: difference.low / base, high: difference.high / base };
  return {
    previous: base,
    recent: recent.rate,
    change,
    interval,
    direction: OPPOSITE[judgeTrend(change, interval)],
    previousMonths: bounds(windows.previous),
    recentMonths: bounds(windows.recent),
  };
}

type Windows = { previous: readonly ChurnMonth[]; recent: readonly ChurnMonth[] };

/** The last six months at most, each with its counterpart twelve months before; null before the thirteenth month. */
function sameMonthsOfLastYear(months: readonly ChurnMonth[]): Windows | null {
  const length = Math.min(defaults.trendWindowMonths, months.length - defaults.trailingMonths);
  if (length < 1) return null;
  const end = months.length - defaults.trailingMonths;
  return { previous: months.slice(end - length, end), recent: months.slice(-length) };
}

function lastMonthsAgainstPrevious(months: readonly ChurnMonth[]): Windows | null {
  const length = defaults.trendWindowMonths;
  if (months.length < 2 * length) return null;
  return { previous: months.slice(-2 * length, -length), recent: months.slice(-length) };
}

function bounds(months: readonly ChurnMonth[]) {
  return { first: months[0]?.month ?? '', last: months.at(-1)?.month ?? '' };
}
