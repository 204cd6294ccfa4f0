import { startOf, unitOf } from './calendar.ts';
import { gapsOf, middleOf } from './gaps.ts';
import { firstDay, type History, historiesOf, lastDay } from './histories.ts';
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
  const gaps = gapsOf({ ...scope, period: null });
  const usualGap = gaps.length === 0 ? 0 : middleOf(gaps);
  const months: MonthFlows[] = [];
  const from = unitOf(Math.min(...histories.map(firstDay)), 'month');
  for (let month = from; startOf(month + 1, 'month') <= scope.asOf; month++)
    months.push({ month, early: { atRisk: 0, lost: 0 }, late: { atRisk: 0, lost: 0 } });
  for (const history of histories) live(history, usualGap, scope.asOf, from, months);
  return months;
}

function live(history: History, usualGap: number, asOf: number, from: number, months: readonly MonthFlows[]): void {
  const first = firstDay(history);
  const bought = new Set(history.days);
  let last: number | null = null;
  for (let day = first; day < asOf; day++) {
    const month = unitOf(day, 'month');
    const flows = months[month - from];
    const flow = last !== null && last - first < EARLY_DAYS ? flows?.early : flows?.late;
    if (last !== null && flow !== undefined && day === startOf(month, 'month')) flow.atRisk += 1;
    if (bought.has(day)) last = day;
    else if (last !== null && isTooLong(day - last, history, usualGap)) {
      if (flow !== undefined) flow.lost += 1;
      last = null;
    }
  }
}

/** Silence above max(90 days, 3 × rhythm); the rhythm of three purchase days or more is (last − first) / (n − 1). */
function isTooLong(silence: number, history: History, usualGap: number): boolean {
  if (silence <= LOST_DAYS) return false;
  const gaps = history.days.length - 1;
  if (gaps < 2) return silence > 3 * usualGap;
  return silence * gaps > 3 * (lastDay(history) - firstDay(history));
}
