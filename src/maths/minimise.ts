/** A smooth function: returns its value at a point and writes its gradient there. */
export type SmoothFunction = (point: Float64Array, gradient: Float64Array) => number;

export type Minimum = {
  readonly point: Float64Array;
  readonly value: number;
  /** True when the gradient vanishes at the point, to the precision the values allow. */
  readonly converged: boolean;
  readonly evaluations: number;
};

const MOST_ITERATIONS = 300;
const MOST_TRIALS = 40;
/** Armijo's and Wolfe's constants for the step. */
const DECREASE = 1e-4;
const CURVATURE = 0.9;
/** Differences of the value under this share of it are rounding: there, only the slope tells. */
const NOISE = 1e-14;
/** Within so many tolerances the point will do, when no step improves any more. */
const ROUGHLY = 100;
/** A first step no longer than this: parameters are logarithms. */
const FIRST_STEP = 0.5;

/**
 * A local minimum by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno, with a weak Wolfe line search by
 * bisection (Lewis and Overton 2013). The function should be scaled so that its curvature is about 1. Stops when every
 * entry of the gradient is under `tolerance`; `converged` also holds within a hundred of it.
 */
export function minimise(evaluate: SmoothFunction, start: readonly number[], tolerance = 1e-8): Minimum {
  const size = start.length;
  let point = Float64Array.from(start);
  let gradient = new Float64Array(size);
  let value = evaluate(point, gradient);
  let evaluations = 1;
  let inverse = identity(size, 1);
  for (let iteration = 0; iteration < MOST_ITERATIONS && largest(gradient) > tolerance; iteration++) {
    let direction = descend(inverse, gradient);
    if (!(dot(direction, gradient) < 0)) {
      inverse = identity(size, 1);
      direction = descend(inverse, gradient);
    }
    const slope = dot(direction, gradient);
    let [step, low, high] = [iteration === 0 ? Math.min(1, FIRST_STEP / largest(direction)) : 1, 0, Infinity];
    const noise = NOISE * Math.abs(value);
    let next: { point: Float64Array<ArrayBuffer>; gradient: Float64Array<ArrayBuffer>; value: number } | null = null;
    for (let trial = 0; trial < MOST_TRIALS; trial++) {
      const candidate = { point: along(point, direction, step), gradient: new Float64Array(size), value: 0 };
      candidate.value = evaluate(candidate.point, candidate.gradient);
      evaluations += 1;
      if (!(candidate.value <= value + DECREASE * step * slope + noise)) high = step;
      else {
        next = candidate;
        if (dot(direction, candidate.gradient) >= CURVATURE * slope) break;
        low = step;
      }
      step = high === Infinity ? 2 * low : (low + high) / 2;
    }
    if (next === null) break;
    inverse = update(inverse, subtract(next.point, point), subtract(next.gradient, gradient), iteration === 0);
    ({ point, gradient, value } = next);
  }
  return { point, value, converged: largest(gradient) <= ROUGHLY * tolerance, evaluations };
}

function update(inverse: number[][], move: Float64Array, change: Float64Array, isFirst: boolean): number[][] {
  const curvature = dot(move, change);
  if (!(curvature > 1e-14 * dot(move, move))) return inverse;
  const from = isFirst ? identity(move.length, curvature / dot(change, change)) : inverse;
  const pushed = from.map((row) => dot(row, change));
  const factor = (1 + dot(pushed, change) / curvature) / curvature;
  return from.map((row, i) =>
    row.map((entry, j) => {
      const [moveI, moveJ] = [move[i] ?? 0, move[j] ?? 0];
      return entry + factor * moveI * moveJ - (moveI * (pushed[j] ?? 0) + (pushed[i] ?? 0) * moveJ) / curvature;
    }),
  );
}

function identity(size: number, scale: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? scale : 0)));
}

function descend(inverse: number[][], gradient: Float64Array): Float64Array {
  return Float64Array.from(inverse, (row) => -dot(row, gradient));
}

function along(point: Float64Array, direction: Float64Array, step: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(point, (entry, index) => entry + step * (direction[index] ?? 0));
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((entry, index) => entry - (b[index] ?? 0));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function largest(entries: Float64Array): number {
  let most = 0;
  for (const entry of entries) most = Math.max(most, Math.abs(entry));
  return most;
}
