import type { KeptColumns } from '../../domain/measure-source.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { PositiveFit } from '../../maths/fit-positive.ts';
import { gammaGamma } from '../../maths/repeat-buying/gamma-gamma.ts';
import { type Choice, type Chosen, chooseForecast } from './choose-forecast.ts';
import { type ForecastMeasures, findForecastFault } from './find-forecast-fault.ts';
import { fitSpend } from './fit-spend.ts';
import { raiseFlags } from './forecast-flags.ts';
import type { ForecastModel } from './forecast-model.ts';
import { forecastHistories, forecastSegments, type HistoryForecast, sumExpected } from './forecast-segments.ts';
import type { ValueForecast } from './value-forecast-output.ts';

export type ForecastRequest = ForecastMeasures & {
  readonly model: ForecastModel;
  readonly horizonDays: number;
  readonly calibrationTo?: string | undefined;
};

/** Everything `value_forecast` says; `keep` holds what is expected of each history. */
export function forecastValue(request: ForecastRequest): Outcome<ValueForecast & { keep?: KeptColumns }> {
  const fault = findForecastFault(request);
  if (fault !== null) return fault;
  const { repeatGroups, splitGroups, forecastSplit, calibrationTo, horizonDays } = request;
  const calibrationGiven = calibrationTo !== undefined;
  const choice = chooseForecast({ repeatGroups, splitGroups, forecastSplit, asked: request.model, calibrationGiven });
  if (!choice.ok) return answer(unusable(choice, horizonDays));
  const { chosen } = choice;
  const byHistory = forecastHistories(chosen, horizonDays);
  const { part, fit: spendFit } = fitSpend(request.repeatSpends);
  const repeatSpend = request.repeatGroupSpend?.repeatSpend;
  const spend =
    spendFit === null || repeatSpend === undefined ? null : { parameters: spendFit.parameters, repeatSpend };
  const segments = forecastSegments(repeatGroups, chosen.now.groupOf, byHistory, spend);
  return answer({
    usable: true,
    reason: null,
    model: chosen.candidate.model,
    params: named(chosen, 'parameters', spendFit),
    standardErrors: named(chosen, 'standardErrors', spendFit),
    logLikelihood: chosen.fit.logLikelihood,
    fittedTo: calibrationGiven ? forecastSplit.calibrationTo : forecastSplit.lastDay,
    backtest: chosen.candidate.backtest,
    candidates: scores(choice),
    flags: raiseFlags(chosen, request.repeatMonths),
    horizonDays,
    total: sumExpected(segments, spend !== null),
    segments,
    spend: part,
    keep: keepHistories(chosen, byHistory),
  });
}

function unusable(choice: Choice & { ok: false }, horizonDays: number): ValueForecast {
  const nothing = { params: null, standardErrors: null, logLikelihood: null, fittedTo: null, total: null, spend: null };
  const best = choice.judgement.candidates[0];
  return {
    usable: false,
    reason: choice.reason.text,
    model: best?.model ?? null,
    ...nothing,
    backtest: best?.backtest ?? null,
    candidates: scores(choice),
    flags: [],
    horizonDays,
    segments: [],
  };
}

function scores({ judgement: { candidates, failures } }: Choice): ValueForecast['candidates'] {
  return [
    ...candidates.map(({ model, backtest: { mae } }) => ({ model, mae, problem: null })),
    ...failures.map(({ model, why }) => ({ model, mae: null, problem: why })),
  ];
}

/** One of the two lists of a fit by parameter, those of the model of purchases first. */
function named(
  { model, fit }: Chosen,
  list: 'parameters' | 'standardErrors',
  spend: PositiveFit | null,
): Record<string, number> {
  const pairs = (names: readonly string[], values: readonly number[]) =>
    names.map((name, at) => [name, values[at] ?? 0] as const);
  return Object.fromEntries([
    ...pairs(model.names, fit[list]),
    ...(spend === null ? [] : pairs(gammaGamma.names, spend[list])),
  ]);
}

function keepHistories({ now: { histories } }: Chosen, { alive, orders }: HistoryForecast): KeptColumns {
  const inDays = (weeks: Float64Array) => weeks.map((each) => Math.round(each * 7));
  return {
    name: 'value_forecast',
    keys: ['frequency', 'recencyDays', 'ageDays'],
    columns: {
      frequency: histories.frequency,
      recencyDays: inDays(histories.recency),
      ageDays: inDays(histories.age),
      pAlive: alive,
      expectedOrders: orders,
    },
  };
}
