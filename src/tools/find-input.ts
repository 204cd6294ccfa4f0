import { answer, type Outcome, type Refusal } from '../domain/outcome.ts';
import { describeInput } from '../knowledge/describe-input.ts';
import { findCrossing } from '../maths/find-crossing.ts';
import { refuseMissing } from './refuse-missing.ts';
import { resultOf, type SolvableMetric } from './solvable-metric.ts';

const PRECISION = 1e-9;
const SIGNIFICANT_DIGITS = 12;
const SMALLEST_EXPONENT = -9;
const LARGEST_EXPONENT = 12;
const STEPS_PER_DECADE = 4;

/**
 * The smallest value of an input that brings a metric to a target; null when none of its domain does. The metric's own refusal
 * when other inputs are missing or make it impossible; NaN when the result does not depend on the input at all.
 */
export function findInput(
  metric: SolvableMetric,
  unknown: string,
  target: number,
  given: Readonly<Record<string, unknown>>,
): Outcome<number | null> {
  const missing = missingInputs(metric, unknown, given);
  if (missing.length > 0) return refuseMissing(missing);
  const points = domainOf(unknown);
  const results = points.map((x) => resultOf(metric, { ...given, [unknown]: x }));
  const values = results.flatMap((result) => (result.ok ? [result.value] : []));
  const refusals = results.filter((result): result is Refusal => !result.ok);
  const [first] = refusals;
  if (values.length === 0 && first !== undefined) return refusals.find(({ code }) => code === 'missing_input') ?? first;
  if (values.length > 1 && Math.max(...values) === Math.min(...values)) return answer(Number.NaN);
  const valueAt = (x: number) => {
    const result = resultOf(metric, { ...given, [unknown]: x });
    return result.ok && Number.isFinite(result.value) ? result.value : null;
  };
  const found = findCrossing(valueAt, target, points, PRECISION);
  return answer(found === null ? null : roundOff(found, target, valueAt));
}

/** The range of results that an input can bring about; open when it only grows with the search. Null when there is none. */
export function reachOf(
  metric: SolvableMetric,
  unknown: string,
  given: Readonly<Record<string, unknown>>,
): { low: number; high: number; isOpen: boolean } | null {
  const values = domainOf(unknown).flatMap((x) => {
    const result = resultOf(metric, { ...given, [unknown]: x });
    return result.ok && Number.isFinite(result.value) ? [result.value] : [];
  });
  if (values.length === 0) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { low, high, isOpen: high > 1e6 * Math.max(1, Math.abs(low)) };
}

/** Required inputs that nobody gave; an input that another metric can give is not one, unless that metric lacks something too. */
function missingInputs(
  { tool, inputs, within }: SolvableMetric,
  unknown: string,
  given: Readonly<Record<string, unknown>>,
): string[] {
  const isRequired = (name: string) => tool.input.shape[name]?.safeParse(undefined).success === false;
  return inputs.flatMap((name) => {
    if (name === unknown || given[name] !== undefined || !isRequired(name)) return [];
    if (within?.input !== name) return [name];
    const inner = missingInputs(within.metric, unknown, given);
    const isStarted = inner.length < within.metric.inputs.length - (within.metric.inputs.includes(unknown) ? 1 : 0);
    return inner.length === 0 || isStarted || within.metric.inputs.includes(unknown) ? inner : [name];
  });
}

/** The places to look at, finer near the ends of the domain, where results change fastest. */
function domainOf(unknown: string): number[] {
  const { unit } = describeInput(unknown);
  const growing = (from: number, to: number) =>
    Array.from({ length: (to - from) * STEPS_PER_DECADE + 1 }, (_, step) => 10 ** (from + step / STEPS_PER_DECADE));
  if (unit !== 'share' && unit !== 'points' && unit !== 'pointsOfShare')
    return [0, ...growing(SMALLEST_EXPONENT, LARGEST_EXPONENT)];
  const whole = unit === 'points' ? 100 : 1;
  const lower = growing(SMALLEST_EXPONENT, -1).map((x) => x * whole);
  const middle = Array.from({ length: 15 }, (_, step) => (whole * (step + 3)) / 20);
  const upper = lower.map((x) => whole - x).reverse();
  return [...new Set([0, ...lower, ...middle, ...upper, whole])].sort((a, b) => a - b);
}

/** 0.0399999999999999 is 0.04: the last digits are those of the search, not of the answer. */
function roundOff(found: number, target: number, valueAt: (x: number) => number | null): number {
  const rounded = Number(found.toPrecision(SIGNIFICANT_DIGITS));
  const value = valueAt(rounded);
  return value !== null && Math.abs(value - target) <= PRECISION * Math.max(Math.abs(target), 1e-9) ? rounded : found;
}
