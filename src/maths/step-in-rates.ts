import { twoSidedTail } from './normal-tail.ts';
import { weightedLeastSquares } from './weighted-least-squares.ts';

/** A rate over time, one entry per period; `phase` is the place in the year, from 0 to 1. */
export type RateSeries = {
  readonly trials: readonly number[];
  readonly successes: readonly number[];
  readonly phase: readonly number[];
};

/**
 * A lasting change of level: `at` = index of the first period after it, rates before and after as observed, `difference` =
 * the change with the season taken out, `probability` of so large a change anywhere if there were none.
 */
export type Step = {
  at: number;
  before: number;
  after: number;
  trialsBefore: number;
  trialsAfter: number;
  difference: number;
  z: number;
  probability: number;
};

export type StepLimits = { readonly periodsBefore: number; readonly periodsAfter: number };

/** Periods from which a season can be told from a step. */
const SEASON_PERIODS = 18;

/**
 * The most telling lasting fall of a rate, if any: at each possible date a step beside a yearly season is fitted by weighted
 * least squares; the spread is that of the periods around the fit when they scatter more than chance alone would have it.
 * Probabilities are corrected for the number of dates tried. Null when the series is too short or shows no fall.
 */
export function findFall(series: RateSeries, { periodsBefore, periodsAfter }: StepLimits): Step | null {
  const periods = series.trials.length;
  const total = sum(series.trials);
  const level = total === 0 ? 0 : sum(series.successes) / total;
  if (level <= 0 || level >= 1) return null;
  const rates = series.trials.map((trials, index) => (trials === 0 ? 0 : (series.successes[index] ?? 0) / trials));
  const weights = series.trials.map((trials) => trials / (level * (1 - level)));
  const steps: Step[] = [];
  for (let at = periodsBefore; at <= periods - periodsAfter; at++) {
    const rows = series.phase.map((phase, index) => [1, index >= at ? 1 : 0, ...seasonOf(phase, periods)]);
    const fit = weightedLeastSquares(rows, rates, weights);
    if (fit === null) continue;
    const spread = Math.max(1, fit.residualSquares / fit.freedom);
    const difference = fit.coefficients[1] ?? 0;
    const z = difference / Math.sqrt((fit.inverse[1]?.[1] ?? Number.POSITIVE_INFINITY) * spread);
    steps.push({ at, difference, z, probability: twoSidedTail(z), ...around(series, at) });
  }
  const falls = steps.filter(({ z }) => z < 0).sort((a, b) => a.z - b.z);
  const deepest = falls[0];
  if (deepest === undefined) return null;
  return { ...deepest, probability: Math.min(1, deepest.probability * steps.length) };
}

function seasonOf(phase: number, periods: number): number[] {
  const angle = 2 * Math.PI * phase;
  return periods < SEASON_PERIODS ? [] : [Math.sin(angle), Math.cos(angle)];
}

function around({ trials, successes }: RateSeries, at: number) {
  const [trialsBefore, trialsAfter] = [sum(trials.slice(0, at)), sum(trials.slice(at))];
  return {
    trialsBefore,
    trialsAfter,
    before: trialsBefore === 0 ? 0 : sum(successes.slice(0, at)) / trialsBefore,
    after: trialsAfter === 0 ? 0 : sum(successes.slice(at)) / trialsAfter,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
