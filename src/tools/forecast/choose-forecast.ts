import type { MeasureValues } from '../../domain/measures.ts';
import type { PositiveFit } from '../../maths/fit-positive.ts';
import { fitRepeatModel } from '../../maths/repeat-buying/fit-repeat-model.ts';
import type { Histories } from '../../maths/repeat-buying/histories.ts';
import type { RepeatModel } from '../../maths/repeat-buying/repeat-model.ts';
import { takeHistories, thinRows } from '../../maths/repeat-buying/thin-histories.ts';
import type { ForecastModel } from './forecast-model.ts';
import { type ForecastReason, noMaximum } from './forecast-reasons.ts';
import { type GroupedHistories, groupHistories } from './group-histories.ts';
import { type Candidate, type Judgement, judgeModels } from './judge-models.ts';
import { MOST_FITTED } from './most-histories.ts';
import { repeatModels } from './repeat-models.ts';

/** What a forecast is made of. `calibrationGiven`: the parameters learn nothing after the calibration. */
export type ForecastData = Pick<MeasureValues, 'repeatGroups' | 'splitGroups' | 'forecastSplit'> & {
  readonly asked: ForecastModel;
  readonly calibrationGiven: boolean;
};

/** A usable model, its score, and the parameters to forecast with from the last observed day. */
export type Chosen = {
  readonly candidate: Candidate;
  readonly model: RepeatModel;
  readonly fit: PositiveFit;
  readonly now: GroupedHistories;
};

export type Choice = { readonly judgement: Judgement } & (
  | { readonly ok: true; readonly chosen: Chosen }
  | { readonly ok: false; readonly reason: ForecastReason }
);

/**
 * The model that backtests best among those asked for, fitted again on the whole history unless the end of the calibration
 * was given. One that has no interior maximum there gives way to the next.
 */
export function chooseForecast({
  repeatGroups,
  splitGroups,
  forecastSplit,
  asked,
  calibrationGiven,
}: ForecastData): Choice {
  const judgement = judgeModels(splitGroups, forecastSplit, asked);
  if (judgement.reason !== null) return { ok: false, judgement, reason: judgement.reason };
  const now = groupHistories(repeatGroups);
  let reason = noMaximum('not_converged');
  for (const candidate of judgement.candidates) {
    if (candidate.backtest.mae > candidate.backtest.sameRateMae) break;
    const model = repeatModels[candidate.model];
    const outcome = calibrationGiven ? candidateFit(candidate) : fitNow(model, now.histories);
    if (outcome.ok) return { ok: true, judgement, chosen: { candidate, model, fit: outcome.fit, now } };
    reason = noMaximum(outcome.why);
  }
  return { ok: false, judgement, reason };
}

function candidateFit({ fit }: Candidate): ReturnType<typeof fitRepeatModel> {
  return { ok: true, fit };
}

function fitNow(model: RepeatModel, histories: Histories): ReturnType<typeof fitRepeatModel> {
  if (histories.age.length === 0) return { ok: false, why: 'not_converged' };
  return fitRepeatModel(model, takeHistories(histories, thinRows(histories.age.length, MOST_FITTED)));
}
