import { startOf, unitOf } from './calendar.ts';
import { gapsOf, middleOf } from './gaps.ts';
import { firstDay, type History, historiesOf } from './histories.ts';
import type { Scope } from './shop.ts';

/** Customers active at the start of a month, and those of them lost in it; `early`: under 90 days old at their last purchase. */
export type Flow = { atRisk: number; lost: number };
export type MonthFlows = { month: number; early: Flow; late: Flow };

const LOST_DAYS = 90;
const EARLY_DAYS = 90;

/**
 * Every complete month from the first order’s on, by living each customer’s life day after day: a purchase opens the account,
 * and the first day when the silence exceeds the limit closes it. Who is open when a month begins is active at its start.
 */
export function monthFlows(scope: Scope): MonthFlows[] {
  const histories = historiesOf(scope);
  if (histories.length === 0) return [];
  const usualGap = usualGapOf(scope);
  const months: MonthFlows[] = [];
  const from = unitOf(Math.min(...histories.map(firstDay)), 'month');
  for (let month = from; startOf(month + 1, 'month') <= scope.asOf; month++)
    months.push({ month, early: { atRisk: 0, lost: 0 }, late: { atRisk: 0, lost: 0 } });
  for (const history of histories) live(history, usualGap, scope.asOf, from, months);
  return months;
}

/** The middle gap of the whole history; 0 when nobody came back. */
function usualGapOf(scope: Scope): number {
  const gaps = gapsOf({ ...scope, period: null });
  return gaps.length === 0 ? 0 : middleOf(gaps);
}

/**
 * The first month in which a loss can be seen: somebody of the usual rhythm who buys on the first day, and last buys on the day
 * they become established, may be lost before it begins. Null without orders.
 */
export function firstReadableMonth(scope: Scope): number | null {
  const histories = historiesOf(scope);
  if (histories.length === 0) return null;
  const usualGap = usualGapOf(scope);
  let day = Math.min(...histories.map(firstDay));
  const month = unitOf(day, 'month');
  day += EARLY_DAYS;
  for (let silence = 0; silence < LOST_DAYS || silence < 3 * usualGap; silence++) day += 1;
  let readable = month;
  while (startOf(readable, 'month') < day) readable += 1;
  return readable;
}

function live(history: History, usualGap: number, asOf: number, from: number, months: readonly MonthFlows[]): void {
  const first = firstDay(history);
  const bought = new Set(history.days);
  let last: number | null = null;
  let purchases = 0;
  for (let day = first; day < asOf; day++) {
    const month = unitOf(day, 'month');
    const flows = months[month - from];
    const flow = last !== null && last - first < EARLY_DAYS ? flows?.early : flows?.late;
    if (last !== null && flow !== undefined && day === startOf(month, 'month')) flow.atRisk += 1;
    if (bought.has(day)) {
      last = day;
      purchases += 1;
    } else if (last !== null && isTooLong(day - last, { purchases, span: last - first }, usualGap)) {
      if (flow !== undefined) flow.lost += 1;
      last = null;
    }
  }
}

/** Silence above max(90 days, 3 × rhythm); the rhythm of three purchase days or more, so far, is span / (n − 1). */
function isTooLong(silence: number, soFar: { purchases: number; span: number }, usualGap: number): boolean {
  if (silence <= LOST_DAYS) return false;
  if (soFar.purchases < 3) return silence > 3 * usualGap;
  return silence * (soFar.purchases - 1) > 3 * soFar.span;
}
