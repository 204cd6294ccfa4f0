import type { SurvivalStep } from './kaplan-meier.ts';

/** The age by which half have ended, and the ends of its interval; null where the curve does not come down to half. */
export type SurvivalMedian = { age: number | null; low: number | null; high: number | null };

/** Rounding that a curve of exactly one half may carry. */
const TOLERANCE = 1e-12;

/**
 * Median of a Kaplan–Meier curve: the first age at which it is at most one half; its interval holds the ages at which the
 * curve's own interval contains one half. Source: Brookmeyer & Crowley 1982.
 */
export function survivalMedian(steps: readonly SurvivalStep[]): SurvivalMedian {
  const firstUnder = (read: (step: SurvivalStep) => number): number | null =>
    steps.find((step) => read(step) <= 0.5 + TOLERANCE)?.age ?? null;
  return {
    age: firstUnder(({ survival }) => survival),
    low: firstUnder(({ interval }) => interval.low),
    high: firstUnder(({ interval }) => interval.high),
  };
}
