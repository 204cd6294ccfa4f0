import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { share } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { twoProportionInterval } from '../../maths/two-proportion-interval.ts';
import { judgeTrend, TrendDirection } from '../judge-trend.ts';

/** The share of discounted orders over two equal windows of whole months; `change` is in points of share, `months` a window's length. */
export const DiscountTrend = z.object({
  previous: share,
  recent: share,
  change: z.number(),
  interval: Interval,
  direction: TrendDirection,
  months: z.number().int(),
  apartMonths: z.number().int(),
});
export type DiscountTrend = z.infer<typeof DiscountTrend>;

const YEAR = 12;
const HALF_YEAR = 6;

/**
 * From 13 whole months on, the same months a year apart; from 12, the last six against the six before; else null. Also null
 * when a window holds too few orders, or the first no discount to compare with.
 */
export function findDiscountTrend(months: MeasureValues['ordersByDiscount']): DiscountTrend | null {
  const whole = months.month.flatMap((month, row) =>
    months.complete[row] === 1
      ? [{ at: monthNumber(month), orders: months.orders[row] ?? 0, discounted: months.discounted[row] ?? 0 }]
      : [],
  );
  const [first, last] = [whole[0]?.at ?? 0, whole.at(-1)?.at ?? -1];
  const known = last - first + 1;
  if (known < YEAR) return null;
  const length = known > YEAR ? Math.min(YEAR, known - YEAR) : HALF_YEAR;
  const apart = known > YEAR ? YEAR : HALF_YEAR;
  const sum = (end: number) => {
    const inside = whole.filter(({ at }) => at > end - length && at <= end);
    return {
      successes: inside.reduce((total, { discounted }) => total + discounted, 0),
      trials: inside.reduce((total, { orders }) => total + orders, 0),
    };
  };
  const [before, now] = [sum(last - apart), sum(last)];
  if (Math.min(before.trials, now.trials) < defaults.maturedMinimum || before.successes === 0) return null;
  const [previous, recent] = [before.successes / before.trials, now.successes / now.trials];
  const interval = twoProportionInterval(before, now);
  const relative = { low: interval.low / previous, high: interval.high / previous };
  const change = recent - previous;
  return {
    previous,
    recent,
    change,
    interval,
    direction: judgeTrend(change / previous, relative),
    months: length,
    apartMonths: apart,
  };
}

/** A YYYY-MM month as a consecutive number. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * YEAR + Number(month.slice(5, 7));
}
