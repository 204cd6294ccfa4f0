import type { MeasureValues } from '../../domain/measures.ts';
import { defaults } from '../../knowledge/defaults.ts';
import type { NoMaximum, PositiveFit } from '../../maths/fit-positive.ts';
import { fitRepeatModel } from '../../maths/repeat-buying/fit-repeat-model.ts';
import type { Histories } from '../../maths/repeat-buying/histories.ts';
import { takeHistories, thinRows } from '../../maths/repeat-buying/thin-histories.ts';
import { isBehind, predictBySameRate, predictRows, scorePrediction } from './backtest-model.ts';
import { calibrateByFrequency } from './calibrate-by-frequency.ts';
import type { ForecastBacktest } from './forecast-backtest.ts';
import type { ForecastModel } from './forecast-model.ts';
import {
  type ForecastReason,
  holdoutTooShort,
  noMaximum,
  tooFewCustomers,
  tooFewRepeats,
  tooShort,
  worseThanSameRate,
} from './forecast-reasons.ts';
import { MOST_FITTED } from './most-histories.ts';
import { predictBySegmentMean } from './predict-by-segment-mean.ts';
import { type NamedModel, repeatModels } from './repeat-models.ts';
import { type SplitWindows, splitWindows } from './split-windows.ts';

/** Minimum for a model: customers known at the end of the calibration, those of them who came back, and days held out. */
const LEAST_CUSTOMERS = 100;
const LEAST_REPEATERS = 30;
const LEAST_HOLDOUT_DAYS = 28;

/** A model fitted on the calibration, with its score on the holdout. */
export type Candidate = {
  readonly model: NamedModel;
  readonly fit: PositiveFit;
  readonly backtest: ForecastBacktest;
  /** Behind the segment mean by more than chance. */
  readonly behindSegmentMean: boolean;
};
export type Failure = { readonly model: NamedModel; readonly why: NoMaximum };

/** Candidates, best first; `reason` when not even the first is usable. */
export type Judgement = {
  readonly windows: SplitWindows;
  readonly candidates: readonly Candidate[];
  readonly failures: readonly Failure[];
  readonly reason: ForecastReason | null;
};

/**
 * Fits each model asked for on the calibration and scores it on the days held out. Usable: enough data, an interior
 * maximum, and a mean absolute error not above that of the same rate carried on.
 */
export function judgeModels(
  splitGroups: MeasureValues['splitGroups'],
  split: MeasureValues['forecastSplit'],
  asked: ForecastModel,
): Judgement {
  const windows = splitWindows(splitGroups);
  const lack = findLack(windows.holdout.histories, split);
  if (lack !== null) return { windows, candidates: [], failures: [], reason: lack };
  const names = asked === 'auto' ? NAMES : [asked];
  const { histories } = windows.holdout;
  const fitted = takeHistories(histories, thinRows(histories.age.length, MOST_FITTED));
  const candidates: Candidate[] = [];
  const failures: Failure[] = [];
  for (const model of names) {
    const outcome = fitRepeatModel(repeatModels[model], fitted);
    if (outcome.ok) candidates.push(score(model, outcome.fit, windows, split));
    else failures.push({ model, why: outcome.why });
  }
  candidates.sort((a, b) => a.backtest.mae - b.backtest.mae);
  return { windows, candidates, failures, reason: findReason(candidates[0], failures) };
}

const NAMES = ['bg_nbd', 'mbg_nbd', 'pareto_nbd'] as const;

function findLack(
  { frequency, customers }: Histories,
  { historyDays, holdoutDays }: MeasureValues['forecastSplit'],
): ForecastReason | null {
  let [known, repeaters] = [0, 0];
  for (let row = 0; row < customers.length; row++) {
    known += customers[row] ?? 0;
    if ((frequency[row] ?? 0) > 0) repeaters += customers[row] ?? 0;
  }
  if (historyDays < defaults.minHistoryDays) return tooShort(historyDays, defaults.minHistoryDays);
  if (holdoutDays < LEAST_HOLDOUT_DAYS) return holdoutTooShort(holdoutDays, LEAST_HOLDOUT_DAYS);
  if (known < LEAST_CUSTOMERS) return tooFewCustomers(known, LEAST_CUSTOMERS);
  if (repeaters < LEAST_REPEATERS) return tooFewRepeats(repeaters, LEAST_REPEATERS);
  return null;
}

function findReason(best: Candidate | undefined, failures: readonly Failure[]): ForecastReason | null {
  if (best === undefined) return noMaximum(failures[0]?.why ?? 'not_converged');
  const { mae, sameRateMae } = best.backtest;
  return mae > sameRateMae ? worseThanSameRate(mae, sameRateMae) : null;
}

function score(
  model: NamedModel,
  fit: PositiveFit,
  windows: SplitWindows,
  { calibrationTo, holdoutDays }: MeasureValues['forecastSplit'],
): Candidate {
  const { holdout } = windows;
  const weeks = holdoutDays / 7;
  const prediction = predictRows(repeatModels[model], fit.parameters, holdout, weeks);
  const bySegment = predictBySegmentMean(windows, weeks);
  const own = scorePrediction(prediction, holdout);
  const sameRate = scorePrediction(predictBySameRate(holdout, weeks), holdout);
  const segmentMean = scorePrediction(bySegment, holdout);
  let actual = 0;
  for (let row = 0; row < holdout.later.length; row++)
    actual += (holdout.later[row] ?? 0) * (holdout.customers[row] ?? 0);
  return {
    model,
    fit,
    behindSegmentMean: isBehind(prediction, bySegment, holdout),
    backtest: {
      calibrationTo,
      holdoutDays,
      customers: holdout.total,
      predicted: own.predicted,
      actual,
      mae: own.mae,
      sameRatePredicted: sameRate.predicted,
      sameRateMae: sameRate.mae,
      segmentMeanPredicted: segmentMean.predicted,
      segmentMeanMae: segmentMean.mae,
      groups: calibrateByFrequency(prediction, holdout),
    },
  };
}
