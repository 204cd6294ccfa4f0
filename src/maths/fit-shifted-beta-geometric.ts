import { logLikelihoodOf, type Renewals, type ShiftedBetaGeometric } from './shifted-beta-geometric.ts';

/** A maximum of the likelihood inside the domain, with standard errors; `interior` false: the search ran towards its edge. */
export type ShiftedBetaGeometricFit =
  | { interior: true; model: ShiftedBetaGeometric; standardErrors: ShiftedBetaGeometric; logLikelihood: number }
  | { interior: false };

type Slopes = { gradient: [number, number]; curvature: [number, number, number] };

/** Beyond these the customers are all alike (or all at one extreme) and the two parameters can no longer be told apart. */
const SMALLEST = 1e-4;
const LARGEST = 1e4;
const MOST_STEPS = 200;
/** Of the expected gain in log-likelihood from one more step. */
const SETTLED = 1e-10;
/** Of the curvature's determinant to that of its diagonal: under it, a ridge rather than a maximum. */
const FLAT = 1e-9;

/**
 * Maximum likelihood of the shifted beta-geometric model, by damped Newton steps on the logarithms of its parameters.
 * Source: Fader & Hardie 2007, "How to project customer retention".
 */
export function fitShiftedBetaGeometric(renewals: Renewals): ShiftedBetaGeometricFit {
  let [logAlpha, logBeta, damping] = [0, 0, 1e-3];
  let value = likelihoodAt(logAlpha, logBeta, renewals);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, curvature } = slopesAt(logAlpha, logBeta, renewals);
    const [a, b] = solve(curvature, damping, gradient);
    if (a * gradient[0] + b * gradient[1] < SETTLED && damping < 1) {
      return conclude({ alpha: Math.exp(logAlpha), beta: Math.exp(logBeta) }, curvature, value);
    }
    const reached = likelihoodAt(logAlpha + a, logBeta + b, renewals);
    if (reached >= value) {
      [logAlpha, logBeta, value] = [logAlpha + a, logBeta + b, reached];
      damping = Math.max(damping / 10, 1e-12);
    } else damping *= 10;
    if (Math.max(Math.abs(logAlpha), Math.abs(logBeta)) > 2 * Math.log(LARGEST) || damping > 1e12) break;
  }
  return { interior: false };
}

function likelihoodAt(logAlpha: number, logBeta: number, renewals: Renewals): number {
  return logLikelihoodOf({ alpha: Math.exp(logAlpha), beta: Math.exp(logBeta) }, renewals);
}

/** First and second derivatives of the log-likelihood along the logarithms of alpha and beta. */
function slopesAt(logAlpha: number, logBeta: number, { ended, stayed }: Renewals): Slopes {
  const [alpha, beta] = [Math.exp(logAlpha), Math.exp(logBeta)];
  let [byAlpha, byBeta, alphaTwice, betaTwice, both] = [0, 0, 0, 0, 0];
  for (let at = 0; at < ended.length; at++) {
    const [left, kept] = [ended[at] ?? 0, stayed[at] ?? 0];
    const [all, sum] = [left + kept, alpha + beta + at];
    byAlpha += left / alpha - all / sum;
    byBeta += kept / (beta + at) - all / sum;
    alphaTwice += all / sum ** 2 - left / alpha ** 2;
    betaTwice += all / sum ** 2 - kept / (beta + at) ** 2;
    both += all / sum ** 2;
  }
  return {
    gradient: [alpha * byAlpha, beta * byBeta],
    curvature: [alpha * byAlpha + alpha ** 2 * alphaTwice, alpha * beta * both, beta * byBeta + beta ** 2 * betaTwice],
  };
}

/** The step that goes uphill: Newton's where the likelihood is concave, turned towards the gradient where it is not. */
function solve([aa, ab, bb]: Slopes['curvature'], damping: number, [a, b]: Slopes['gradient']): [number, number] {
  const middle = (aa + bb) / 2;
  const radius = Math.hypot((aa - bb) / 2, ab);
  const shift = Math.max(0, middle + radius) + damping * (Math.abs(middle) + radius);
  const [p, q] = [shift - aa, shift - bb];
  const determinant = p * q - ab * ab;
  if (!(determinant > 0)) return [0, 0];
  return [(q * a + ab * b) / determinant, (ab * a + p * b) / determinant];
}

function conclude(
  model: ShiftedBetaGeometric,
  [aa, ab, bb]: Slopes['curvature'],
  logLikelihood: number,
): ShiftedBetaGeometricFit {
  const determinant = aa * bb - ab * ab;
  const inside = [model.alpha, model.beta].every((each) => each > SMALLEST && each < LARGEST);
  if (!inside || !(aa < 0 && determinant > FLAT * aa * bb)) return { interior: false };
  const standardErrors = {
    alpha: model.alpha * Math.sqrt(-bb / determinant),
    beta: model.beta * Math.sqrt(-aa / determinant),
  };
  const finite = [...Object.values(standardErrors), logLikelihood].every(Number.isFinite);
  return finite ? { interior: true, model, standardErrors, logLikelihood } : { interior: false };
}
