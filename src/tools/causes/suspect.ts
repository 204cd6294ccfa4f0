import type { MeasureValues } from '../../domain/measures.ts';
import { fallOfReturns } from './fall-of-returns.ts';
import { lookForAcquisition, type Origin } from './look-for-acquisition.ts';
import { lookForDiscounts } from './look-for-discounts.ts';
import { lookForExposure } from './look-for-exposure.ts';
import { lookForProgrammeCost } from './look-for-programme-cost.ts';
import { lookForSeason } from './look-for-season.ts';
import { lookForVipLapse } from './look-for-vip-lapse.ts';
import { lookForWhale } from './look-for-whale.ts';
import type { Suspicion } from './suspicion.ts';

/** What the data gave; an absent measure leaves its cause unlooked for. */
export type Evidence = { readonly [Name in EvidenceName]?: MeasureValues[Name] | undefined };

type EvidenceName =
  | 'monthlyOrders'
  | 'newcomerReturns'
  | 'laterReturns'
  | 'spendTierLapses'
  | 'topAccountMonths'
  | 'discountMonths'
  | 'priceReturns'
  | 'deliveryReturns'
  | 'refundReturns'
  | 'surveyReturns'
  | 'programmeSums';

/** Everything that was looked for, found or not. Newcomers are judged without those a badly aimed campaign brought. */
export function suspect(evidence: Evidence): Suspicion[] {
  const { newcomerReturns, laterReturns } = evidence;
  const origins = newcomerReturns === undefined ? [] : readOrigins(newcomerReturns);
  const acquisition = lookForAcquisition(origins);
  const isBad =
    acquisition !== null && acquisition.effect >= acquisition.leastEffect && acquisition.probability < 0.001;
  const newcomers = isBad ? origins.filter((row) => !acquisition.isInBlock(row)) : origins;
  const looked = [
    look(evidence.monthlyOrders, lookForSeason),
    look(evidence.topAccountMonths, (table) => lookForWhale(table, customersAMonth(evidence.monthlyOrders))),
    acquisition === null ? null : withoutTest(acquisition),
    look(evidence.priceReturns, (table) => lookForExposure('price', table)),
    look(evidence.deliveryReturns, (table) => lookForExposure('delivery', table)),
    look(evidence.refundReturns, (table) => lookForExposure('returns', table)),
    look(evidence.surveyReturns, (table) => lookForExposure('satisfaction', table)),
    look(evidence.discountMonths, lookForDiscounts),
    look(evidence.programmeSums, lookForProgrammeCost),
    look(evidence.spendTierLapses, lookForVipLapse),
    origins.length === 0 ? null : fallOfReturns('onboarding', newcomers),
    look(laterReturns, (table) => fallOfReturns('lifetime', readTrials(table))),
  ];
  return looked.filter((suspicion) => suspicion !== null);
}

/** How many customers order in a month, on average; infinite when nothing counts them. */
function customersAMonth(months: Evidence['monthlyOrders']): number {
  if (months === undefined || months.customers.length === 0) return Number.POSITIVE_INFINITY;
  return Array.from(months.customers).reduce((sum, customers) => sum + customers, 0) / months.customers.length;
}

function look<T>(measure: T | undefined, ask: (measure: T) => Suspicion | null): Suspicion | null {
  return measure === undefined ? null : ask(measure);
}

function withoutTest({ isInBlock: _, ...suspicion }: Suspicion & { isInBlock(row: Origin): boolean }): Suspicion {
  return suspicion;
}

function readOrigins({ month, channel, trials, returned }: MeasureValues['newcomerReturns']): Origin[] {
  return readTrials({ month, trials, returned }).map((row, index) => ({ ...row, channel: channel[index] ?? '' }));
}

function readTrials({ month, trials, returned }: MeasureValues['laterReturns']) {
  return month.map((each, index) => ({ month: each, trials: trials[index] ?? 0, returned: returned[index] ?? 0 }));
}
