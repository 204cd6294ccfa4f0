import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { day } from '../../domain/numbers.ts';
import { SpendPart } from './fit-spend.ts';
import { ForecastBacktest } from './forecast-backtest.ts';
import { ForecastFlag } from './forecast-flags.ts';
import { ForecastModel } from './forecast-model.ts';
import { Expected, ExpectedSegment } from './forecast-segments.ts';

const NamedModel = ForecastModel.exclude(['auto']);

/** How each model asked for did: its error on the holdout, or why it has no maximum. */
export const CandidateScore = z.object({
  model: NamedModel,
  mae: z.number().nullable(),
  problem: z.enum(['boundary', 'not_positive_definite', 'not_converged']).nullable(),
});

/** A forecast of repeat purchases, or why there is none: then `reason` is set, and parameters and expectations are null. */
export const ValueForecast = z.object({
  usable: z.boolean(),
  reason: Bilingual.nullable(),
  model: NamedModel.nullable(),
  /** By name, as in the papers, time in weeks: r, alpha, a, b or r, alpha, s, beta; with amounts also p, q, v. */
  params: z.record(z.string(), z.number()).nullable(),
  /** By the same names. */
  standardErrors: z.record(z.string(), z.number()).nullable(),
  /** Of the model of purchases, at `params`. */
  logLikelihood: z.number().nullable(),
  /** Last day that `params` were fitted on: `calibrationTo` when it is given, else the last day of the data. */
  fittedTo: day.nullable(),
  /** Of the model above fitted up to `calibrationTo`; also there when it is what makes the model unusable. */
  backtest: ForecastBacktest.nullable(),
  candidates: z.array(CandidateScore),
  flags: z.array(ForecastFlag),
  /** Days after the last one of the data that the expectations are about. */
  horizonDays: z.number(),
  total: Expected.nullable(),
  segments: z.array(ExpectedSegment),
  spend: SpendPart.nullable(),
});
export type ValueForecast = z.infer<typeof ValueForecast>;
