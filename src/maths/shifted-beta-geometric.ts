/** Renewal by renewal, from the first: how many ended at it and how many stayed, each counted while they were observed. */
export type Renewals = { readonly ended: ArrayLike<number>; readonly stayed: ArrayLike<number> };

/** Parameters of the shifted beta-geometric model: each customer ends at each renewal with a chance drawn from Beta(alpha, beta). */
export type ShiftedBetaGeometric = { readonly alpha: number; readonly beta: number };

/** The retention rate at a renewal (1 is the first). Source: Fader & Hardie 2007, equation 7. */
export function retentionAtRenewal({ alpha, beta }: ShiftedBetaGeometric, renewal: number): number {
  return (beta + renewal - 1) / (alpha + beta + renewal - 1);
}

/** The shares still there after 0, 1, … `renewals` renewals. Source: Fader & Hardie 2007, equation 6. */
export function projectSurvival(model: ShiftedBetaGeometric, renewals: number): Float64Array {
  const survival = new Float64Array(renewals + 1);
  survival[0] = 1;
  for (let at = 1; at <= renewals; at++) survival[at] = (survival[at - 1] ?? 0) * retentionAtRenewal(model, at);
  return survival;
}

/** The log-likelihood of what was observed at each renewal. */
export function logLikelihoodOf(model: ShiftedBetaGeometric, { ended, stayed }: Renewals): number {
  let sum = 0;
  for (let at = 0; at < ended.length; at++) {
    const [left, kept] = [ended[at] ?? 0, stayed[at] ?? 0];
    if (kept > 0) sum += kept * Math.log((model.beta + at) / (model.alpha + model.beta + at));
    if (left > 0) sum += left * Math.log(model.alpha / (model.alpha + model.beta + at));
  }
  return sum;
}

/** Terms under this share of the sum change nothing. */
const PRECISION = 1e-12;
const MOST_TERMS = 1_000_000;

/**
 * Discounted expected residual lifetime, in renewals, of a customer who is about to renew for the `renewal`-th time.
 * Domain: renewal ≥ 1; discount per renewal > 0. Source: Fader & Hardie 2010, equation 6.
 */
export function discountedResidualLifetime(model: ShiftedBetaGeometric, renewal: number, discount: number): number {
  let [term, sum] = [retentionAtRenewal(model, renewal), 0];
  for (let at = renewal + 1; at < MOST_TERMS && term > sum * PRECISION * discount; at++) {
    sum += term;
    term *= retentionAtRenewal(model, at) / (1 + discount);
  }
  return sum + term;
}
