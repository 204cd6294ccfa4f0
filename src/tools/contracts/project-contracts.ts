import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { count, share } from '../../domain/numbers.ts';
import { fitShiftedBetaGeometric } from '../../maths/fit-shifted-beta-geometric.ts';
import {
  discountedResidualLifetime,
  projectSurvival,
  type Renewals,
  retentionAtRenewal,
  type ShiftedBetaGeometric,
} from '../../maths/shifted-beta-geometric.ts';
import { backtestRenewals, RenewalBacktest } from './backtest-renewals.ts';
import { type ProjectionLack, projectionReasons } from './projection-reasons.ts';

/** Renewals at which the residual lifetime is told. */
const RESIDUAL_AT = [1, 2, 3, 5, 8];
/** Renewals that a projection needs, and departures seen over them. */
const FEWEST_RENEWALS = 4;
const FEWEST_DEPARTURES = 30;

/**
 * The shifted beta-geometric model of some contracts. `usable` false: without parameters, with the reason. `observed` is the
 * share still there as counted; the residual lifetime is in renewals, discounted, for who is about to renew for the n-th time.
 */
export const ContractProjection = z.object({
  usable: z.boolean(),
  reason: Bilingual.nullable(),
  fitRenewals: count,
  backtest: RenewalBacktest.nullable(),
  alpha: z.number().optional(),
  beta: z.number().optional(),
  standardErrors: z.object({ alpha: z.number(), beta: z.number() }).optional(),
  logLikelihood: z.number().optional(),
  meanChurnPerRenewal: share.optional(),
  retention: z.array(z.object({ renewal: count, rate: share })).optional(),
  projection: z.array(z.object({ renewal: count, survival: share, observed: share.nullable() })).optional(),
  derl: z.array(z.object({ renewal: count, lifetime: z.number() })).optional(),
  newCustomerLifetime: z.number().optional(),
});
export type ContractProjection = z.infer<typeof ContractProjection>;

/** `fitRenewals`: the first renewals that the model is fitted to, all when null; `discount` per renewal, above 0. */
export type ProjectionTerms = { fitRenewals: number | null; horizon: number; discount: number };

/** Fits, checks on later renewals and projects; renewals beyond those fitted are the check when there are any. */
export function projectContracts(
  all: Renewals | null,
  { fitRenewals, horizon, discount }: ProjectionTerms,
): ContractProjection {
  if (all === null) return notUsable('too-many-renewals', 0);
  const fitted = Math.min(fitRenewals ?? all.ended.length, all.ended.length);
  const renewals = firstRenewals(all, fitted);
  const departures = Array.from(renewals.ended).reduce((sum, each) => sum + each, 0);
  if (all.ended.length < FEWEST_RENEWALS) return notUsable('too-few-renewals', fitted);
  if (departures < FEWEST_DEPARTURES) return notUsable('too-few-departures', fitted);
  const backtest = backtestRenewals(all, fitted < all.ended.length ? fitted : null);
  const fit = fitShiftedBetaGeometric(renewals);
  if (!fit.interior) return notUsable('no-interior-maximum', fitted, backtest);
  if (backtest === null) return notUsable('no-backtest', fitted);
  if (backtest.mae > backtest.sameRateMae) return notUsable('behind-same-rate', fitted, backtest);
  const { model, standardErrors, logLikelihood } = fit;
  return {
    ...{ usable: true, reason: null, fitRenewals: fitted, backtest },
    ...{ ...model, standardErrors, logLikelihood },
    meanChurnPerRenewal: model.alpha / (model.alpha + model.beta),
    ...project(model, all, { horizon, discount }),
  };
}

function project(
  model: ShiftedBetaGeometric,
  all: Renewals,
  { horizon, discount }: Omit<ProjectionTerms, 'fitRenewals'>,
) {
  const last = all.ended.length + horizon;
  const derl = (renewal: number) => discountedResidualLifetime(model, renewal, discount);
  const observed = observedSurvival(all);
  return {
    retention: Array.from({ length: last }, (_, at) => ({ renewal: at + 1, rate: retentionAtRenewal(model, at + 1) })),
    projection: Array.from(projectSurvival(model, last), (survival, renewal) => ({
      ...{ renewal, survival },
      observed: observed[renewal] ?? null,
    })),
    derl: RESIDUAL_AT.map((renewal) => ({ renewal, lifetime: derl(renewal) })),
    newCustomerLifetime: 1 + derl(1) / (1 + discount),
  };
}

function firstRenewals({ ended, stayed }: Renewals, many: number): Renewals {
  return { ended: Array.from(ended).slice(0, many), stayed: Array.from(stayed).slice(0, many) };
}

/** The share still there after 0, 1, … renewals, as counted. */
function observedSurvival({ ended, stayed }: Renewals): number[] {
  const survival = [1];
  for (let at = 0; at < ended.length; at++) {
    const all = (ended[at] ?? 0) + (stayed[at] ?? 0);
    if (all === 0) break;
    survival.push(((survival[at] ?? 0) * (stayed[at] ?? 0)) / all);
  }
  return survival;
}

function notUsable(
  lack: ProjectionLack,
  fitRenewals: number,
  backtest: RenewalBacktest | null = null,
): ContractProjection {
  return { usable: false, reason: projectionReasons[lack], fitRenewals, backtest };
}
