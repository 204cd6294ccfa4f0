import { invertPositiveDefinite } from './invert-positive-definite.ts';
import { minimise, type SmoothFunction } from './minimise.ts';

/** A log-likelihood of positive parameters: returns it and writes its gradient with respect to them. */
export type LogLikelihood = SmoothFunction;

/** The maximum of a likelihood; standard errors by the inverse of its curvature there. */
export type PositiveFit = {
  readonly parameters: readonly number[];
  readonly standardErrors: readonly number[];
  readonly logLikelihood: number;
};

/** Why there is no maximum to speak of: a parameter runs off to 0 or to infinity, or the surface is flat or still rising. */
export type NoMaximum = 'boundary' | 'not_positive_definite' | 'not_converged';

export type FitOutcome =
  | { readonly ok: true; readonly fit: PositiveFit }
  | { readonly ok: false; readonly why: NoMaximum };

/** A parameter beyond these has run off. */
const LEAST = 1e-4;
const MOST = 1e4;
/** Step of the differences of gradients, in logarithms. */
const DIFFERENCE = 1e-4;

/**
 * Maximum likelihood over positive parameters, searched in their logarithms from `start`. `observations` scales the search
 * only. The verdict is part of the answer: an interior maximum with a negative definite curvature, or why there is none.
 */
export function fitPositive(logLikelihood: LogLikelihood, start: readonly number[], observations: number): FitOutcome {
  const objective: SmoothFunction = (point, gradient) => {
    const parameters = point.map(Math.exp);
    const value = logLikelihood(parameters, gradient);
    for (let index = 0; index < gradient.length; index++)
      gradient[index] = (-(gradient[index] ?? 0) * (parameters[index] ?? 0)) / observations;
    return -value / observations;
  };
  const { point, value, converged } = minimise(bounded(objective), start.map(Math.log));
  const parameters = Array.from(point, Math.exp);
  if (parameters.some((parameter) => !(parameter > LEAST && parameter < MOST))) return { ok: false, why: 'boundary' };
  if (!converged) return { ok: false, why: 'not_converged' };
  const covariance = invertPositiveDefinite(curvatureAt(objective, point));
  if (covariance === null) return { ok: false, why: 'not_positive_definite' };
  const standardErrors = parameters.map(
    (parameter, index) => parameter * Math.sqrt((covariance[index]?.[index] ?? 0) / observations),
  );
  return { ok: true, fit: { parameters, standardErrors, logLikelihood: -value * observations } };
}

/** Turns back from where numbers overflow, so that a search that runs off ends there. */
function bounded(objective: SmoothFunction): SmoothFunction {
  const [low, high] = [Math.log(LEAST) - 1, Math.log(MOST) + 1];
  return (point, gradient) => {
    if (point.some((entry) => !(entry >= low && entry <= high))) return Infinity;
    const value = objective(point, gradient);
    return Number.isFinite(value) ? value : Infinity;
  };
}

/** The matrix of second derivatives, by central differences of the gradient, made symmetric. */
function curvatureAt(objective: SmoothFunction, point: Float64Array): number[][] {
  const rows = Array.from(point, (_, index) => {
    const gradientAt = (shift: number) => {
      const gradient = new Float64Array(point.length);
      objective(
        point.map((entry, at) => (at === index ? entry + shift : entry)),
        gradient,
      );
      return gradient;
    };
    const [above, below] = [gradientAt(DIFFERENCE), gradientAt(-DIFFERENCE)];
    return Array.from(above, (entry, at) => (entry - (below[at] ?? 0)) / (2 * DIFFERENCE));
  });
  return rows.map((row, i) => row.map((entry, j) => (entry + (rows[j]?.[i] ?? 0)) / 2));
}
