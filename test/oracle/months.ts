import { dayText, labelOf, startOf, unitOf } from './calendar.ts';
import { LEFT_OPEN } from './find-difference.ts';
import { firstDay, historiesOf, isIn } from './histories.ts';
import { moments, welch } from './intervals.ts';
import { centsOf, unitsOf } from './money.ts';
import type { Expected, Order, Scope } from './shop.ts';

const WEEKS_A_MONTH = 365 / 12 / 7;
const LEAST = 30;
/** Student’s quantile is approximated by the tools, from 29 degrees of freedom on. */
const STUDENT = 1e-5;

export function salesByMonth(scope: Scope): Expected {
  const histories = historiesOf(scope);
  const start = Math.min(...histories.map(firstDay));
  const byMonth = new Map<number, Order[]>();
  for (const order of scope.orders)
    if (isIn(scope, order.day)) {
      const month = unitOf(order.day, 'month');
      byMonth.set(month, [...(byMonth.get(month) ?? []), order]);
    }
  if (byMonth.size === 0) return { code: 'not_in_data' };
  const months = [...byMonth]
    .sort(([a], [b]) => a - b)
    .map(([month, orders]) => {
      const revenue = centsOf(unitsOf(orders)) / 100;
      const arrived = histories.filter((history) => {
        const first = firstDay(history);
        return unitOf(first, 'month') === month && isIn(scope, first);
      });
      return {
        month: labelOf(month, 'month'),
        orders: orders.length,
        customers: new Set(orders.map(({ customer }) => customer)).size,
        newCustomers: arrived.length,
        complete: isComplete(scope, month, start),
        ...(scope.hasAmounts ? { revenue, aov: revenue / orders.length } : {}),
      };
    });
  return {
    value: {
      months,
      total: totalOf(scope, byMonth),
      newcomers: newcomersOf(months),
      trends: scope.hasAmounts ? trendsOf(scope, start) : null,
    },
  };
}

/** All the orders together; money only when the file has amounts, and up to half a cent a month, since months are rounded before they are added. */
function totalOf({ hasAmounts }: Scope, byMonth: ReadonlyMap<number, readonly Order[]>) {
  const orders = [...byMonth.values()].flat();
  if (!hasAmounts) return { orders: orders.length };
  const revenue = unitsOf(orders) / 1e4;
  const about = (value: number, slack: number) => ({
    about: value,
    within: slack / Math.max(1, Math.abs(value)) + 1e-9,
  });
  const slack = 0.005 * byMonth.size;
  return {
    orders: orders.length,
    revenue: about(revenue, slack),
    aov: about(revenue / orders.length, slack / orders.length),
  };
}

/** All days of the month are observed, and in the period. */
function isComplete({ asOf, period }: Scope, month: number, start: number): boolean {
  const [from, to] = [startOf(month, 'month'), startOf(month + 1, 'month')];
  return from >= Math.max(start, period?.from ?? start) && to <= Math.min(asOf, period?.to ?? asOf);
}

function newcomersOf(months: readonly { complete: boolean; newCustomers: number }[]) {
  const used = months.filter(({ complete }) => complete).slice(-12);
  if (used.length === 0) return null;
  let customers = 0;
  for (const { newCustomers } of used) customers += newCustomers;
  return { months: used.length, customers, perWeek: customers / (used.length * WEEKS_A_MONTH) };
}

/** Complete months of the whole history: from 13, the same months a year apart; at 12, six against six. */
function trendsOf(scope: Scope, start: number) {
  const end = unitOf(scope.asOf, 'month');
  const first = unitOf(start, 'month') + (start === startOf(unitOf(start, 'month'), 'month') ? 0 : 1);
  const complete = end - first;
  if (complete < 12) return null;
  const length = complete === 12 ? 6 : Math.min(12, complete - 12);
  const back = complete === 12 ? 6 : 12;
  const recent = windowOf(scope, end - length, end);
  const previous = windowOf(scope, end - back - length, end - back);
  if (recent.orders.length === 0 || previous.orders.length === 0) return null;
  return {
    aov: compare(previous, recent, shareOfBasket),
    revenuePerCustomer: compare(previous, recent, (orders) =>
      historiesOf({ orders }).map((history) => unitsOf(history.orders) / 1e4),
    ),
  };
}

/** What each customer adds to the average basket: orders of one customer are not independent of each other. */
function shareOfBasket(orders: Order[]): number[] {
  const basket = unitsOf(orders) / 1e4 / orders.length;
  const histories = historiesOf({ orders });
  return histories.map(
    (history) =>
      basket + ((unitsOf(history.orders) / 1e4 - basket * history.orders.length) * histories.length) / orders.length,
  );
}

type Window = { from: string; to: string; orders: Order[] };

function windowOf({ orders }: Scope, fromMonth: number, toMonth: number): Window {
  const [from, to] = [startOf(fromMonth, 'month'), startOf(toMonth, 'month')];
  return {
    from: dayText(from),
    to: dayText(to),
    orders: orders.filter(({ day }) => day >= from && day < to),
  };
}

function compare(previous: Window, recent: Window, valuesOf: (orders: Order[]) => number[]) {
  const [before, after] = [valuesOf(previous.orders), valuesOf(recent.orders)];
  const base = moments(before).mean;
  if (before.length < LEAST || after.length < LEAST || base <= 0) return null;
  const difference = welch(before, after);
  const now = moments(after).mean;
  const change = now / base - 1;
  const interval = { low: difference.low / base, high: difference.high / base };
  const moved = Math.abs(change) >= 0.05 - 1e-12 && interval.low * interval.high > 0;
  const near = Math.min(Math.abs(interval.low), Math.abs(interval.high)) < STUDENT;
  return {
    previous: base,
    recent: now,
    change,
    interval: { low: { about: interval.low, within: STUDENT }, high: { about: interval.high, within: STUDENT } },
    direction: near ? LEFT_OPEN : moved ? (change < 0 ? 'down' : 'up') : 'flat',
    previousWindow: { from: previous.from, to: previous.to },
    recentWindow: { from: recent.from, to: recent.to },
  };
}
