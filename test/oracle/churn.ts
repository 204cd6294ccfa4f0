import { labelOf, startOf } from './calendar.ts';
import { type Flow, firstReadableMonth, type MonthFlows, monthFlows } from './churn-days.ts';
import { LEFT_OPEN } from './find-difference.ts';
import { middleOf } from './gaps.ts';
import { moments, newcombe, wilson } from './intervals.ts';
import type { Expected, Scope } from './shop.ts';

const LEAST = 30;

type Month = MonthFlows & { all: Flow; comparable: boolean };

export function churnByTenure(scope: Scope): Expected {
  const readableFrom = firstReadableMonth(scope) ?? Number.POSITIVE_INFINITY;
  const months = monthFlows(scope)
    .filter(({ month }) => isWithin(scope, month))
    .map((flows) => ({
      ...flows,
      all: sum([flows.early, flows.late]),
      comparable: flows.month >= readableFrom,
    }));
  const comparable = months.filter((month) => month.comparable);
  if (comparable.length === 0) return { code: 'too_short' };
  const rated = comparable.filter(({ all }) => all.atRisk >= LEAST);
  const last = rated.at(-1);
  if (last === undefined) return { code: 'too_few' };
  const recent = comparable.slice(-3);
  return {
    value: {
      months: months.map(({ month, early, late, all, comparable: readable }) => ({
        month: nameOf(month),
        early: withRate(early, readable),
        late: withRate(late, readable),
        rate: withRate(all, readable).rate,
        comparable: readable,
      })),
      early: pool(recent.map((month) => month.early)),
      late: pool(recent.map((month) => month.late)),
      overall: pool(recent.map((month) => month.all)),
      last: { month: nameOf(last.month), rate: last.all.lost / last.all.atRisk },
      ...alarm(rated.map(({ all }) => all)),
      lifetimeTrend: trendOf(comparable),
    },
  };
}

/** A month counts when the period holds all of it. */
function isWithin({ period }: Scope, month: number): boolean {
  return period === null || (startOf(month, 'month') >= period.from && startOf(month + 1, 'month') <= period.to);
}

function nameOf(month: number): string {
  return labelOf(month, 'month');
}

function sum(flows: readonly Flow[]): Flow {
  const total = { atRisk: 0, lost: 0 };
  for (const { atRisk, lost } of flows) {
    total.atRisk += atRisk;
    total.lost += lost;
  }
  return total;
}

function withRate({ atRisk, lost }: Flow, readable: boolean) {
  return { atRisk, lost, rate: readable && atRisk >= LEAST ? lost / atRisk : null };
}

/** Several months as one: a rate needs one of them to have thirty customers. */
function pool(flows: readonly Flow[]) {
  const { atRisk, lost } = sum(flows);
  if (flows.every((flow) => flow.atRisk < LEAST)) return { atRisk, lost, rate: null, interval: null };
  return { atRisk, lost, rate: lost / atRisk, interval: wilson(lost, atRisk) };
}

/**
 * The usual rate is the median of all months but the last; the alert is the lower of twice that and mean + 2 sd of six months. What
 * chance may bring is above neither: the last month's interval must begin beyond the end of the earlier months' one.
 */
function alarm(months: readonly Flow[]) {
  const rates = months.map(({ atRisk, lost }) => lost / atRisk);
  const last = rates.at(-1) ?? 0;
  const earlier = rates.slice(0, -1);
  if (earlier.length < 3) return { baseline: null, alertThreshold: null, spike: false, alert: false };
  const baseline = middleOf(earlier.toSorted((a, b) => a - b));
  const six = moments(earlier.slice(-6));
  const unusual = six.n < 6 ? Number.POSITIVE_INFINITY : six.mean + 2 * Math.sqrt(six.variance);
  const lastAtRisk = months.at(-1)?.atRisk ?? 0;
  const chance = leastBeyond(sum(months.slice(0, -1)), lastAtRisk);
  const alertThreshold = Math.max(chance, Math.min(2 * baseline, unusual));
  const spike = last > 2 * baseline && last > chance;
  return {
    baseline,
    alertThreshold: { about: alertThreshold, within: 1e-7 },
    spike,
    alert: Math.abs(last - alertThreshold) < 1e-7 && last > 0 && !spike ? LEFT_OPEN : last > alertThreshold,
  };
}

/** By halving: the share of `trials` whose Wilson interval begins where that of the usual flow ends. */
function leastBeyond(usual: Flow, trials: number): number {
  const { high } = wilson(usual.lost, usual.atRisk);
  let [low, top] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + top) / 2;
    if (wilson(middle * trials, trials).low < high) low = middle;
    else top = middle;
  }
  return top;
}

function trendOf(months: readonly Month[]) {
  const end = months.length - 12;
  const length = Math.min(6, end);
  const windows =
    length >= 1
      ? { before: months.slice(end - length, end), after: months.slice(-length) }
      : { before: months.slice(-12, -6), after: months.slice(-6) };
  if (months.length < 12) return null;
  const [before, after] = [windows.before.map(({ late }) => late), windows.after.map(({ late }) => late)];
  const [past, now] = [pool(before), pool(after)];
  if (past.rate === null || now.rate === null || past.rate === 0) return null;
  const range = newcombe(past, now);
  const change = now.rate / past.rate - 1;
  const interval = { low: range.low / past.rate, high: range.high / past.rate };
  const moved = Math.abs(change) >= 0.05 - 1e-12 && interval.low * interval.high > 0;
  const ends = (window: readonly Month[]) => ({
    first: nameOf(window[0]?.month ?? 0),
    last: nameOf(window.at(-1)?.month ?? 0),
  });
  return {
    previous: past.rate,
    recent: now.rate,
    change,
    interval,
    direction: moved ? (change > 0 ? 'down' : 'up') : 'flat',
    previousMonths: ends(windows.before),
    recentMonths: ends(windows.after),
  };
}
