import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import { amount, count, share } from '../../domain/numbers.ts';
import { areaInterval } from '../../maths/area-interval.ts';
import { areaUnderRoc } from '../../maths/area-under-roc.ts';
import { brierScore } from '../../maths/brier-score.ts';
import { calibrationBins } from '../../maths/calibration-bins.ts';
import { logLoss } from '../../maths/log-loss.ts';
import { scoredGroups } from '../../maths/scored-groups.ts';
import { topPrecision } from '../../maths/top-precision.ts';

const BINS = 10;

/** What the probabilities were worth on customers that the model had not seen. */
export const RiskBacktest = z.object({
  /** Customers, and the share of them with the outcome. */
  n: count,
  baseRate: share,
  /** Chance that a customer with the outcome was given a higher probability than one without. By cross-validation, the mean of the folds. */
  auc: share,
  /** At 95 %, for that many customers. */
  aucInterval: Interval,
  aucByFold: z.array(share),
  /** In nats; `baseLogLoss` is that of giving everyone the base rate. */
  logLoss: amount,
  baseLogLoss: amount,
  brier: share,
  /** About a tenth of the customers each, from the least probability: mean given, share observed. */
  calibration: z.array(z.object({ customers: count, predicted: share, observed: share })),
  /** Share with the outcome among the tenth with the highest probabilities, and how many times the base rate that is. */
  topDecilePrecision: share,
  topDecileLift: amount,
  /** How the customers were kept apart. */
  scheme: Bilingual,
});
export type RiskBacktest = z.infer<typeof RiskBacktest>;

/** Probabilities given, and how many customers of each had the outcome and had not. */
export type Judged = {
  readonly probabilities: Float64Array;
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
};

/** Judges probabilities; `parts` are the folds they come from, all of them together when there are none. Both outcomes must be present in each. */
export function judgeRisk(all: Judged, parts: readonly Judged[], scheme: Bilingual): RiskBacktest {
  const groups = scoredGroups(all.probabilities, all.positives, all.negatives);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const [positives, negatives] = [sum(all.positives), sum(all.negatives)];
  const n = positives + negatives;
  const baseRate = positives / n;
  const aucByFold = parts.map((part) => areaUnderRoc(scoredGroups(part.probabilities, part.positives, part.negatives)));
  const auc =
    aucByFold.length === 0
      ? areaUnderRoc(groups)
      : aucByFold.reduce((total, area) => total + area, 0) / aucByFold.length;
  const topDecilePrecision = topPrecision(groups, Math.ceil(n / 10));
  return {
    ...{ n, baseRate, auc, aucByFold, topDecilePrecision, scheme },
    aucInterval: areaInterval(auc, positives, negatives),
    logLoss: logLoss(groups),
    baseLogLoss: logLoss([{ score: baseRate, positives, negatives }]),
    brier: brierScore(groups),
    calibration: calibrationBins(groups, BINS).map(({ count: customers, ...bin }) => ({ customers, ...bin })),
    topDecileLift: topDecilePrecision / baseRate,
  };
}
