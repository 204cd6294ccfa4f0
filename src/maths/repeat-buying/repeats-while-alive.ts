import { logGamma } from '../log-gamma.ts';

const MOST_TERMS = 5_000;
const PRECISION = 1e-15;
/** Beyond these the series alternates, or ends too slowly: the integral takes over. */
const LEAST_ORDER = -2;
const SLOW = 0.99;

/** Half-width and step of the double exponential rule. */
const REACH = 4;
const STEP = 1 / 16;

/** Heterogeneity at the end of a history, for customers who may stop after any purchase. */
export type AliveMixture = {
  /** Rates of purchase are gamma distributed. */
  readonly shape: number;
  readonly rate: number;
  /** The probability of stopping after a purchase is Beta(a, b) distributed. */
  readonly a: number;
  readonly b: number;
};

/**
 * Expected purchases within `horizon` of a customer who has not stopped yet: the hypergeometric expression of Fader, Hardie
 * and Lee 2005, eq. 10, after Euler's transformation, which leaves no division by a − 1; where its series is unfit, the
 * integral it stands for. Domain: positive parameters, horizon ≥ 0. Relative error about 1e-10.
 */
export function repeatsWhileAlive(mixture: AliveMixture, horizon: number): number {
  const { shape, rate, a, b } = mixture;
  const z = horizon / (rate + horizon);
  const c = a + b - 1;
  if (z > SLOW || c - shape < LEAST_ORDER) return integrate(mixture, horizon);
  const logRest = Math.log(rate / (rate + horizon));
  const power = (a - 1) * logRest;
  const gap = Math.abs(a - 1) < 1e-12 ? -logRest : -Math.expm1(power) / (a - 1);
  return c * gap - Math.exp(power) * (c - shape) * z * sumTail(c - shape, a, c, z);
}

/** Σ (p + 1)ⱼ (a)ⱼ zʲ / ((c + 1)ⱼ (2)ⱼ): what follows the first term of the series, divided by p (a − 1) z / c. */
function sumTail(p: number, a: number, c: number, z: number): number {
  let [term, sum] = [1, 1];
  for (let j = 0; j < MOST_TERMS && Math.abs(term) > PRECISION * Math.abs(sum); j++) {
    term *= ((p + 1 + j) * (a + j) * z) / ((c + 1 + j) * (2 + j));
    sum += term;
  }
  return sum;
}

/**
 * The mean over p of (1 − (1 + p horizon / rate)^−shape) / p, with w = pᵃ as the variable: no power is left at 0.
 * Source: the double exponential rule of Takahasi and Mori 1974.
 */
function integrate({ shape, rate, a, b }: AliveMixture, horizon: number): number {
  let sum = 0;
  for (let t = -REACH; t <= REACH; t += STEP) {
    const spread = (Math.PI / 2) * Math.sinh(t);
    const below = 1 / (1 + Math.exp(-2 * spread));
    const above = 1 / (1 + Math.exp(2 * spread));
    const logW = below > 0.5 ? Math.log1p(-above) : Math.log(below);
    const p = Math.exp(logW / a);
    const rest = -Math.expm1(logW / a);
    const repeats = p === 0 ? (shape * horizon) / rate : -Math.expm1(-shape * Math.log1p((p * horizon) / rate)) / p;
    const weight = below * above * Math.PI * Math.cosh(t) * STEP;
    if (weight > 0 && rest > 0) sum += repeats * weight * rest ** (b - 1);
  }
  return (sum / a) * Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b));
}
