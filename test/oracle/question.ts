import { labelOf, unitOf } from './calendar.ts';
import { firstDay, type History, historiesOf, isIn } from './histories.ts';
import { buyersOf, scoreByThresholds, segmentOf } from './rfm.ts';
import type { Scope, Shop } from './shop.ts';

/** What a call says of the data, in day numbers. */
export type Question = {
  asOf?: number;
  period?: { from: number; to: number };
  segment?: string;
  by?: 'cohort' | 'segment' | 'place' | 'channel';
};

export type Group = { key: string; customers: number; scope: Scope };

const MOST_GROUPS = 24;
const NO_VALUE = '–';
const OTHERS = '…';

/** The orders a call is about. */
export function scopeOf(shop: Shop, question: Question): Scope {
  const whole = wholeScope(shop, question);
  const { segment } = question;
  if (segment === undefined) return whole;
  const segments = segmentsOf(whole);
  return keep(whole, (customer) => segments.get(customer) === segment);
}

/** The groups of a breakdown, the largest of the whole base first; past twenty-four they are put together. */
export function groupsOf(shop: Shop, question: Question): Group[] {
  const whole = wholeScope(shop, question);
  const mine = scopeOf(shop, question);
  const keyOf = keysOf(whole, question.by);
  const sizes = new Map<string, number>();
  for (const key of keyOf.values()) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const keys = [...sizes]
    .sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([key]) => key);
  const sets = keys.slice(0, MOST_GROUPS).map((key) => ({ key, members: new Set([key]) }));
  if (keys.length > MOST_GROUPS) sets.push({ key: OTHERS, members: new Set(keys.slice(MOST_GROUPS)) });
  return sets.map(({ key, members }) => {
    const scope = keep(mine, (customer) => members.has(keyOf.get(customer) ?? ''));
    const inPeriod = scope.orders.filter(({ day }) => isIn(scope, day));
    return { key, customers: new Set(inPeriod.map(({ customer }) => customer)).size, scope };
  });
}

function wholeScope({ orders, hasAmounts }: Shop, { asOf, period }: Question): Scope {
  const end = asOf ?? Math.max(...orders.map(({ day }) => day)) + 1;
  return { orders: orders.filter(({ day }) => day < end), hasAmounts, asOf: end, period: period ?? null };
}

function keep(scope: Scope, wanted: (customer: string) => boolean): Scope {
  return { ...scope, orders: scope.orders.filter(({ customer }) => wanted(customer)) };
}

/** The segment of each customer over the whole history, whatever the period. */
function segmentsOf(whole: Scope): Map<string, string> {
  const buyers = buyersOf({ ...whole, period: null });
  return new Map(buyers.map((buyer) => [buyer.customer, segmentOf(scoreByThresholds(buyer))]));
}

function keysOf(whole: Scope, by: Question['by']): Map<string, string> {
  if (by === 'segment') return segmentsOf(whole);
  const keyOf = (history: History) => {
    const first = firstDay(history);
    if (by === 'cohort') return labelOf(unitOf(first, 'month'), 'month');
    return firstAttribute(history, by === 'channel' ? 'channel' : 'place');
  };
  return new Map(historiesOf(whole).map((history) => [history.customer, keyOf(history)]));
}

/** The place or channel of the first purchase day; of several that day, the first in alphabetical order. */
function firstAttribute(history: History, attribute: 'place' | 'channel'): string {
  const values = history.orders
    .filter(({ day }) => day === firstDay(history))
    .map((order) => order[attribute])
    .filter((value) => value !== null)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return values[0] ?? NO_VALUE;
}
