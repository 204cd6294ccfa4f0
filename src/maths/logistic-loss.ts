import type { DesignMatrix } from './design-matrix.ts';
import { linearPredictor } from './linear-predictor.ts';
import type { LogisticSample } from './logistic-sample.ts';

/** The log loss at some coefficients, with its first and second derivatives in each row's log odds. */
export type LogisticLoss = { readonly loss: number; readonly slopes: Float64Array; readonly curvatures: Float64Array };

/** Σ weight × log loss of the rows of `design` (any intercept is one of its columns). Finite however large the log odds. */
export function logisticLoss(
  design: DesignMatrix,
  { outcome, weights }: Pick<LogisticSample, 'outcome' | 'weights'>,
  coefficients: Float64Array,
): LogisticLoss {
  const slopes = linearPredictor(design, outcome.length, { coefficients, intercept: 0 });
  const curvatures = new Float64Array(outcome.length);
  let loss = 0;
  for (let row = 0; row < slopes.length; row++) {
    const logOdds = slopes[row] ?? 0;
    const weight = weights[row] ?? 0;
    const share = outcome[row] ?? 0;
    const small = Math.exp(-Math.abs(logOdds));
    const probability = (logOdds >= 0 ? 1 : small) / (1 + small);
    loss += weight * (Math.max(logOdds, 0) + Math.log1p(small) - share * logOdds);
    slopes[row] = weight * (probability - share);
    curvatures[row] = (weight * small) / ((1 + small) * (1 + small));
  }
  return { loss, slopes, curvatures };
}
