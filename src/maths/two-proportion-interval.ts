import { type Interval, wilsonInterval } from './wilson-interval.ts';

/** `successes` out of `trials`. */
export type Proportion = { successes: number; trials: number };

/**
 * 95 % interval of the difference of two independent proportions, `second − first`, inside [−1, 1].
 * Domain: 0 ≤ successes ≤ trials, trials ≥ 1. Source: Newcombe 1998, method 10 (hybrid score).
 */
export function twoProportionInterval(first: Proportion, second: Proportion): Interval {
  const p = first.successes / first.trials;
  const q = second.successes / second.trials;
  const ofFirst = wilsonInterval(first.successes, first.trials);
  const ofSecond = wilsonInterval(second.successes, second.trials);
  return {
    low: q - p - Math.hypot(q - ofSecond.low, ofFirst.high - p),
    high: q - p + Math.hypot(ofSecond.high - q, p - ofFirst.low),
  };
}
