import type { ExperimentGroup } from '../../domain/experiment-group.ts';
import type { Interval } from '../../domain/interval.ts';
import { detectableProportionChange } from '../../maths/detectable-proportion-change.ts';
import { type SampleMoments, sampleMoments } from '../../maths/sample-moments.ts';
import { twoProportionInterval } from '../../maths/two-proportion-interval.ts';
import { twoProportionSampleSize } from '../../maths/two-proportion-sample-size.ts';
import { twoProportionTest } from '../../maths/two-proportion-test.ts';
import { welchInterval } from '../../maths/welch-interval.ts';
import { welchPValue } from '../../maths/welch-p-value.ts';
import type { GroupComparison, LiftVerdict } from './group-comparison.ts';

const ALPHA = 0.05;
const POWER = 0.8;
/** Values on each side under which Welch's interval is not trusted. */
const LEAST_FOR_MEANS = 11;

/**
 * Compares two groups of at least one customer each, whose sums are possible. The verdict is that of the share of buyers, whose
 * test and interval must agree; a margin that is surely lower makes it worse whatever the buyers do.
 */
export function compareGroups(treated: ExperimentGroup, control: ExperimentGroup): GroupComparison {
  const inTreated = { successes: treated.buyers, trials: treated.n };
  const inControl = { successes: control.buyers, trials: control.n };
  const [treatedRate, controlRate] = [treated.buyers / treated.n, control.buyers / control.n];
  const lift = treatedRate - controlRate;
  const interval = twoProportionInterval(inControl, inTreated);
  const { pValue, method } = twoProportionTest(inControl, inTreated);
  const orders = compareMeans(ordersOf(treated), ordersOf(control));
  const margin = compareMeans(marginOf(treated), marginOf(control));
  const whole = (each: Interval) => ({ low: each.low * treated.n, high: each.high * treated.n });
  const verdict = judge({ lift, interval, pValue, margin: margin?.interval ?? null });
  return {
    treatedRate,
    controlRate,
    lift,
    interval,
    relativeLift: controlRate === 0 ? null : lift / controlRate,
    pValue,
    test: method,
    incrementalBuyers: lift * treated.n,
    incrementalOrders: treated.orders - (control.orders / control.n) * treated.n,
    incrementalOrdersInterval: orders === null ? null : whole(orders.interval),
    incrementalMargin:
      treated.margin === undefined || control.margin === undefined
        ? null
        : treated.margin - (control.margin / control.n) * treated.n,
    incrementalMarginInterval: margin === null ? null : whole(margin.interval),
    marginPValue: margin?.pValue ?? null,
    verdict,
    moreCustomers:
      verdict === 'not_enough_to_say' ? countMissing(treated.n, control.n, treatedRate, controlRate) : null,
    smallestVisibleLift: detectableProportionChange(controlRate, control.n, 1, {
      ...{ alpha: ALPHA, power: POWER },
      ratio: treated.n / control.n,
    }),
  };
}

type Evidence = { lift: number; interval: Interval; pValue: number; margin: Interval | null };

function judge({ lift, interval, pValue, margin }: Evidence): LiftVerdict {
  const isSure = pValue < ALPHA && (interval.low > 0 || interval.high < 0);
  if (margin !== null && margin.high < 0) return 'worse';
  if (!isSure) return 'not_enough_to_say';
  return lift > 0 ? 'better' : 'worse';
}

function compareMeans(treated: SampleMoments | null, control: SampleMoments | null) {
  if (treated === null || control === null || Math.min(treated.count, control.count) < LEAST_FOR_MEANS) return null;
  return { interval: welchInterval(control, treated), pValue: welchPValue(control, treated) };
}

function ordersOf({ n, orders, orderSquares }: ExperimentGroup): SampleMoments | null {
  return orderSquares === undefined || n < LEAST_FOR_MEANS ? null : sampleMoments(n, orders, orderSquares);
}

function marginOf({ n, margin, sumSquares }: ExperimentGroup): SampleMoments | null {
  const known = margin !== undefined && sumSquares !== undefined && n >= LEAST_FOR_MEANS;
  return known ? sampleMoments(n, margin, sumSquares) : null;
}

function countMissing(treated: number, control: number, treatedRate: number, controlRate: number): number | null {
  if (treatedRate === controlRate) return null;
  const design = { alpha: ALPHA, power: POWER, ratio: treated / control };
  const needed = twoProportionSampleSize(controlRate, treatedRate, design);
  const more = Math.ceil(needed) + Math.ceil(needed * design.ratio) - treated - control;
  return Number.isSafeInteger(more) ? Math.max(0, more) : null;
}
