import { linearPredictor } from '../../maths/linear-predictor.ts';
import { logisticFunction } from '../../maths/logistic-function.ts';
import { fitLogistic, type LogisticFit, type LogisticModel } from '../../maths/logistic-regression.ts';
import { type Encoding, encodeFeatures } from './encode-features.ts';

/** That of scikit-learn with C = 1. */
const PENALTY = 1;

/** A model of all customers with a known outcome, those of weight 1; and the probability it gives to every row. */
export type RiskModel = { readonly fit: LogisticFit; readonly probabilities: Float64Array };

/** Learns from the rows of weight 1 and scores them all. `outcome` of the others is not read. */
export function learnRisk(
  encoding: Encoding,
  outcome: Float64Array,
  weights: Float64Array,
  start?: LogisticModel,
): RiskModel {
  const design = encodeFeatures(encoding, weights);
  const answers = outcome.map((value, row) => (weights[row] === 0 ? 0 : value));
  const fit = fitLogistic({ design, outcome: answers, weights }, PENALTY, start);
  return { fit, probabilities: linearPredictor(design, outcome.length, fit).map(logisticFunction) };
}

/**
 * The probability of each of the rows that have a fold, given by a model that has not seen them, nor used them to scale its
 * columns. The first rows are those with an outcome, one fold each. `start` only makes the search shorter.
 */
export function crossValidate(
  encoding: Encoding,
  outcome: Float64Array,
  { folds, count }: { readonly folds: Uint8Array; readonly count: number },
  start: LogisticModel,
): { readonly probabilities: Float64Array; readonly converged: boolean } {
  const probabilities = new Float64Array(outcome.length);
  let converged = true;
  for (let fold = 0; fold < count; fold++) {
    const weights = outcome.map((_, row) => (row < folds.length && folds[row] !== fold ? 1 : 0));
    const model = learnRisk(encoding, outcome, weights, start);
    converged &&= model.fit.converged;
    for (const [row, own] of folds.entries()) {
      if (own === fold) probabilities[row] = model.probabilities[row] ?? 0;
    }
  }
  return { probabilities, converged };
}
