import { columnSums } from './column-sums.ts';
import { crossProducts } from './cross-products.ts';
import type { DesignMatrix } from './design-matrix.ts';
import { dotProduct } from './dot-product.ts';
import { type LogisticLoss, logisticLoss } from './logistic-loss.ts';
import { type LogisticSample, takeEvery } from './logistic-sample.ts';
import { solvePositive } from './solve-positive.ts';

export type LogisticModel = { readonly coefficients: Float64Array; readonly intercept: number };

/** `converged` false: no minimum was reached, and the coefficients are only the best ones seen. `loss` includes the penalty. */
export type LogisticFit = LogisticModel & {
  readonly loss: number;
  readonly iterations: number;
  readonly converged: boolean;
};

type Point = LogisticLoss & { readonly beta: Float64Array };

const MOST_ITERATIONS = 60;
/** The last step is one from which a quadratic has no more than this share of the loss to gain: the next would gain its square. */
const LAST_GAIN = 1e-8;
const MOST_HALVINGS = 30;
/** A loss that is this close, as a share, differs by rounding alone. */
const ROUNDING = 1e-13;
/** From twice as many rows on, the search starts where it ends for a sample of this many: few steps over all rows remain. */
const SAMPLE_ROWS = 5_000;

/**
 * Logistic regression with an L2 penalty: minimises Σ weight × log loss + penalty / 2 × Σ coefficient², the intercept free.
 * Newton's method on the exact derivatives, steps halved until the loss falls; the loss is convex, so its minimum is the only
 * one. Domain: finite values, penalty > 0, some weight on both outcomes. `start` changes how long it takes, not where it ends.
 * Source: Hastie, Tibshirani & Friedman 2009, §4.4; the objective is that of scikit-learn with C = 1 / penalty.
 */
export function fitLogistic(sample: LogisticSample, penalty: number, start?: LogisticModel): LogisticFit {
  const every = Math.floor(sample.outcome.length / SAMPLE_ROWS);
  const first = start ?? (every < 2 ? undefined : fitLogistic(takeEvery(sample, every), penalty / every));
  return search(sample, penalty, first);
}

function search(sample: LogisticSample, penalty: number, start: LogisticModel | undefined): LogisticFit {
  const free = sample.design.numbers.length;
  const design = withConstant(sample);
  let point = evaluate(startAt(design, free, start));
  let iterations = 0;
  let converged = false;
  while (!converged && iterations < MOST_ITERATIONS) {
    iterations++;
    const gradient = columnSums(design, point.slopes);
    const hessian = crossProducts(design, point.curvatures);
    addPenalty(gradient, hessian, point.beta);
    const step = solvePositive(hessian, gradient);
    const next = step === null ? null : descend(point, step);
    if (step === null || next === null) break;
    converged = dotProduct(step, gradient, step.length) / 2 <= LAST_GAIN * (1 + point.loss);
    point = next;
  }
  return {
    coefficients: point.beta.filter((_, index) => index !== free),
    intercept: point.beta[free] ?? 0,
    ...{ loss: point.loss, iterations, converged },
  };

  function evaluate(beta: Float64Array): Point {
    const found = logisticLoss(design, sample, beta);
    const squares = beta.reduce((sum, value, index) => (index === free ? sum : sum + value * value), 0);
    return { ...found, loss: found.loss + (penalty / 2) * squares, beta };
  }

  function addPenalty(gradient: Float64Array, hessian: Float64Array, beta: Float64Array): void {
    for (let index = 0; index < gradient.length; index++) {
      if (index === free) continue;
      const diagonal = index * (gradient.length + 1);
      gradient[index] = (gradient[index] ?? 0) + penalty * (beta[index] ?? 0);
      hessian[diagonal] = (hessian[diagonal] ?? 0) + penalty;
    }
  }

  /** The point at the end of the longest halved step that does not climb; null when none is found. */
  function descend(from: Point, step: Float64Array): Point | null {
    for (let halvings = 0, share = 1; halvings <= MOST_HALVINGS; halvings++, share /= 2) {
      const next = evaluate(from.beta.map((value, index) => value - share * (step[index] ?? 0)));
      if (next.loss <= from.loss + ROUNDING * (1 + from.loss)) return next;
    }
    return null;
  }
}

/** The columns with one of ones, for the intercept, after the numbers. */
function withConstant({ design, outcome }: LogisticSample): DesignMatrix {
  return { numbers: [...design.numbers, new Float64Array(outcome.length).fill(1)], levels: design.levels };
}

function startAt(design: DesignMatrix, free: number, start: LogisticModel | undefined): Float64Array {
  const beta = columnSums(design, new Float64Array(0));
  if (start === undefined) return beta;
  beta.set(start.coefficients.subarray(0, free));
  beta[free] = start.intercept;
  beta.set(start.coefficients.subarray(free), free + 1);
  return beta;
}
