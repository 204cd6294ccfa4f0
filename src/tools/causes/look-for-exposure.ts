import type { CauseId } from '../../domain/cause.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { normalTail } from '../../maths/normal-tail.ts';
import { findFall } from '../../maths/step-in-rates.ts';
import { type Stratum, stratifiedDifference } from '../../maths/stratified-difference.ts';
import { STEP_LIMITS } from './fall-of-returns.ts';
import { monthlySeries } from './monthly-series.ts';
import type { Suspicion } from './suspicion.ts';

type Exposures = MeasureValues['deliveryReturns'];
type Row = { month: string; exposed: boolean; trials: number; returned: number };

/** The exposed must come back less often than the others by this much, and be this many more than before. */
const LEAST_GAP = 0.05;
const LEAST_RISE = 0.05;
const LEAST_EXPOSED = 30;

/**
 * Something that happens to some purchases (a late delivery, a dearer article): suspect when it has become more frequent and
 * those it happens to come back less often than the others of the same months. Both must hold, so the larger probability counts.
 */
export function lookForExposure(id: CauseId, exposures: Exposures): Suspicion | null {
  const rows = readRows(exposures);
  const spared = rows.map(({ month, exposed, trials }) => ({ month, trials, returned: exposed ? 0 : trials }));
  const series = monthlySeries(spared);
  const sample = rows.reduce((sum, { trials }) => sum + trials, 0);
  const exposedTrials = rows.reduce((sum, { exposed, trials }) => sum + (exposed ? trials : 0), 0);
  if (sample === 0) return null;
  const rise = findFall(series, STEP_LIMITS);
  const since = rise === null ? null : (series.months[rise.at] ?? null);
  const gap = since === null ? null : stratifiedDifference(strataOf(rows.filter(({ month }) => month >= since)));
  const hasRisen = rise !== null && -rise.difference >= LEAST_RISE && exposedTrials >= LEAST_EXPOSED;
  return {
    id,
    effect: hasRisen && gap !== null ? -gap.difference : 0,
    leastEffect: LEAST_GAP,
    unit: 'pointsOfShare',
    probability: hasRisen && gap !== null ? Math.max(rise.probability, normalTail(-gap.z)) : 1,
    before: rise === null ? null : 1 - rise.before,
    after: rise === null ? null : 1 - rise.after,
    since: hasRisen ? since : null,
    about: null,
    sample,
    explains: ['onboarding', 'lifetime', 'vip-lapse'],
  };
}

function readRows({ month, exposed, trials, returned }: Exposures): Row[] {
  return month.map((each, index) => ({
    month: each,
    exposed: exposed[index] === 1,
    trials: trials[index] ?? 0,
    returned: returned[index] ?? 0,
  }));
}

function strataOf(rows: readonly Row[]): Stratum[] {
  return [...Map.groupBy(rows, ({ month }) => month).values()].map((own) => ({
    exposed: count(own.filter(({ exposed }) => exposed)),
    others: count(own.filter(({ exposed }) => !exposed)),
  }));
}

function count(rows: readonly Row[]) {
  return {
    successes: rows.reduce((sum, { returned }) => sum + returned, 0),
    trials: rows.reduce((sum, { trials }) => sum + trials, 0),
  };
}
