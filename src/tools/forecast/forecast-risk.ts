import type { MeasureValues } from '../../domain/measures.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { historyAt } from '../../maths/repeat-buying/histories.ts';
import { noRepeatProbability } from '../../maths/repeat-buying/no-repeat-probability.ts';
import type { RepeatModel } from '../../maths/repeat-buying/repeat-model.ts';
import { chooseForecast } from './choose-forecast.ts';
import { findForecastFault } from './find-forecast-fault.ts';
import type { ForecastModel } from './forecast-model.ts';
import type { GroupedHistories } from './group-histories.ts';

const DEFAULT_HORIZON_DAYS = 90;

/** What the risk is computed from; `horizonDays` bounds "will not order again" (90 when absent). */
export type ForecastRiskInput = Pick<MeasureValues, 'repeatGroups' | 'splitGroups' | 'forecastSplit'> & {
  readonly model?: ForecastModel | undefined;
  readonly horizonDays?: number | undefined;
};

/**
 * The probability of not ordering again. `backtest`: per group of customers at the calibration date, the predicted
 * probability of no purchase during the holdout, how many made none, and how many there were. `now`: per group, within
 * `horizonDays` from the last observed day.
 */
export type ForecastRisk = {
  readonly horizonDays: number;
  readonly backtest: {
    readonly probability: Float64Array;
    readonly lapsed: Float64Array;
    readonly customers: Float64Array;
  };
  readonly now: {
    readonly probability: Float64Array;
    readonly customers: Float64Array;
    readonly segment: string[];
    readonly frequency: Float64Array;
    readonly recencyDays: Float64Array;
    readonly ageDays: Float64Array;
  };
};

/** Refuses, with the forecast's own reason, where no model of repeat buying is usable. Rows of `now` are those of `repeatGroups`. */
export function forecastRisk(input: ForecastRiskInput): Outcome<ForecastRisk> {
  const { repeatGroups, splitGroups, forecastSplit, model: asked = 'auto', horizonDays = DEFAULT_HORIZON_DAYS } = input;
  const fault = findForecastFault({ repeatGroups, splitGroups, forecastSplit });
  if (fault !== null) return fault;
  const choice = chooseForecast({ repeatGroups, splitGroups, forecastSplit, asked, calibrationGiven: false });
  if (!choice.ok) return refuse(choice.reason.code, choice.reason.text, ['splitGroups']);
  const { model, fit, now, candidate } = choice.chosen;
  const { holdout } = choice.judgement.windows;
  const lapsed = new Float64Array(holdout.histories.age.length);
  for (let row = 0; row < holdout.later.length; row++) {
    const group = holdout.groupOf[row] ?? 0;
    if (holdout.later[row] === 0) lapsed[group] = (lapsed[group] ?? 0) + (holdout.customers[row] ?? 0);
  }
  const byHistory = silences(model, fit.parameters, now, horizonDays);
  return answer({
    horizonDays,
    backtest: {
      probability: silences(model, candidate.fit.parameters, holdout, forecastSplit.holdoutDays),
      lapsed,
      customers: holdout.histories.customers,
    },
    now: {
      probability: Float64Array.from(now.groupOf, (group) => byHistory[group] ?? 0),
      customers: Float64Array.from(repeatGroups.customers),
      segment: [...repeatGroups.segment],
      frequency: Float64Array.from(repeatGroups.frequency),
      recencyDays: Float64Array.from(repeatGroups.recencyDays),
      ageDays: Float64Array.from(repeatGroups.ageDays),
    },
  });
}

/** The probability of no purchase within so many days, by history. */
function silences(
  model: RepeatModel,
  parameters: readonly number[],
  { histories }: GroupedHistories,
  days: number,
): Float64Array {
  return histories.age.map((_, group) => noRepeatProbability(model, parameters, historyAt(histories, group), days / 7));
}
