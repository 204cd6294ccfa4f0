import { dayNumber } from './read-shop.ts';
import type { Cells, PlacedOrder, ReadFiles } from './read-shop-files.ts';

/** Independent measures of what stories plant, in plain loops over the rows of the files. */

export const AS_OF = dayNumber('2026-11-01');
const RETURN_DAYS = 90;
const YEAR = 365;

/** Of the orders old enough to tell, the share followed by another within 90 days. */
export function followRate(orders: readonly PlacedOrder[]): number {
  const matured = orders.filter(({ day }) => day + RETURN_DAYS < AS_OF);
  const followed = matured.filter(({ day, next }) => next !== null && next - day <= RETURN_DAYS);
  return followed.length / matured.length;
}

export const firstOrders = (orders: readonly PlacedOrder[]) => orders.filter(({ day, since }) => day === since);

export const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many times lower the return of a group of newcomers is than that of all the others: 1 = no lower. */
export function cohortRatio({ orders }: ReadFiles, channel: string, from: number, to: number): number {
  const isIn = (order: PlacedOrder) => order.channel === channel && order.day >= from && order.day < to;
  const newcomers = firstOrders(orders);
  return followRate(newcomers.filter(isIn)) / followRate(newcomers.filter((order) => !isIn(order)));
}

/** The worst group of newcomers, by channel and four months, among those with 60 or more. */
export function worstCohort(files: ReadFiles): number {
  const newcomers = firstOrders(files.orders);
  const ratios: number[] = [];
  for (const channel of new Set(newcomers.map((order) => order.channel))) {
    for (let from = dayNumber('2024-05-01'); from + 120 + RETURN_DAYS < AS_OF; from += 60) {
      const size = newcomers.filter((each) => each.channel === channel && each.day >= from && each.day < from + 120);
      if (size.length >= 60) ratios.push(cohortRatio(files, channel, from, from + 120));
    }
  }
  return Math.min(...ratios);
}

/** The return of the newcomers since a day over that of the year before it, or of all before it. */
export function newcomerDrop({ orders }: ReadFiles, day: number): number {
  const newcomers = firstOrders(orders);
  const after = newcomers.filter((order) => order.day >= day);
  return followRate(after) / followRate(newcomers.filter((order) => order.day < day));
}

/** Newcomers of the last half-year over those of the same half-year before. */
export function newcomerGrowth({ orders }: ReadFiles): number {
  const count = (from: number) => firstOrders(orders).filter(({ day }) => day >= from && day < from + 182).length;
  return count(AS_OF - 182) / count(AS_OF - 182 - YEAR);
}

export function orderGrowth({ orders }: ReadFiles): number {
  const count = (from: number) => orders.filter(({ day }) => day >= from && day < from + 182).length;
  return count(AS_OF - 182) / count(AS_OF - 182 - YEAR);
}

/** The return of customers of more than 90 days since a day, over that of the year before. */
export function establishedDrop({ orders }: ReadFiles, day: number): number {
  const established = orders.filter((order) => order.day - order.since > 90);
  const before = established.filter((order) => order.day >= day - YEAR && order.day < day - RETURN_DAYS);
  return followRate(established.filter((order) => order.day >= day)) / followRate(before);
}

/** The mean order of the last six months over that of the same months a year before. */
export function basketChange({ orders }: ReadFiles): number {
  const mean = (to: number) =>
    meanOf(orders.filter(({ day }) => day >= to - 182 && day < to).map(({ amount }) => amount));
  return mean(AS_OF) / mean(AS_OF - YEAR);
}

/** Articles by what they cost after a day over what they cost before. */
export function priceChanges({ orders }: ReadFiles, day: number): Map<string, number> {
  const sums = new Map<string, { before: number[]; after: number[] }>();
  for (const order of orders) {
    for (const { product, unitPrice } of order.articles) {
      const known = sums.get(product) ?? { before: [], after: [] };
      known[order.day > day ? 'after' : 'before'].push(unitPrice);
      sums.set(product, known);
    }
  }
  return new Map([...sums].map(([product, { before, after }]) => [product, meanOf(after) / meanOf(before)]));
}

/** The return after some orders over the return after the others, since a day. */
export function followRatio({ orders }: ReadFiles, day: number, isHit: (order: PlacedOrder) => boolean): number {
  const since = orders.filter((order) => order.day >= day);
  return followRate(since.filter(isHit)) / followRate(since.filter((order) => !isHit(order)));
}

/** The ids of the orders that some rows of a file name. */
export function orderIds(rows: readonly Cells[] | undefined, holds: (cells: Cells) => boolean): Set<string> {
  return new Set((rows ?? []).filter(holds).map(({ order_id = '' }) => order_id));
}

export const isLate = ({ delivered_at = '', promised_at = '' }: Cells) => delivered_at > promised_at;

/** The share of orders that a set names, before a day and since. */
export function sharesAround({ orders }: ReadFiles, day: number, ids: ReadonlySet<string>) {
  const share = (list: readonly PlacedOrder[]) => list.filter(({ id }) => ids.has(id)).length / list.length;
  return {
    before: share(orders.filter((order) => order.day < day)),
    after: share(orders.filter((order) => order.day >= day)),
  };
}

export function npsOf(rows: readonly Cells[]): number {
  const marks = rows.map(({ nps }) => Number(nps));
  return (100 * (marks.filter((mark) => mark >= 9).length - marks.filter((mark) => mark <= 6).length)) / marks.length;
}

/** Customers by what they spent from a day to another, the first one first. */
export function topSpenders({ orders }: ReadFiles, from: number, to: number): { customer: string; spent: number }[] {
  const spent = new Map<string, number>();
  for (const { customer, day, amount } of orders)
    if (day >= from && day < to) spent.set(customer, (spent.get(customer) ?? 0) + amount);
  return [...spent].map(([customer, sum]) => ({ customer, spent: sum })).sort((a, b) => b.spent - a.spent);
}

/** Of the best 5 % of the year before a day, the share silent in the last 120 days; and that of the next 20 %. */
export function silenceOfBest(files: ReadFiles, day: number): { best: number; next: number } {
  const ranked = topSpenders(files, day - YEAR, day).map(({ customer }) => customer);
  const heard = new Set(files.orders.filter((order) => order.day >= AS_OF - 120).map(({ customer }) => customer));
  const silent = (list: string[]) => list.filter((customer) => !heard.has(customer)).length / list.length;
  const [best, next] = [Math.ceil(ranked.length * 0.05), Math.ceil(ranked.length * 0.25)];
  return { best: silent(ranked.slice(0, best)), next: silent(ranked.slice(best, next)) };
}

/** Share of the revenue of the year before a day that the largest customers made, and made in the 90 days to the end. */
export function sharesOfLargest(files: ReadFiles, day: number, count: number): { before: number; after: number } {
  const ranked = topSpenders(files, day - YEAR, day);
  const largest = new Set(ranked.slice(0, count).map(({ customer }) => customer));
  const share = (from: number, to: number) => {
    const inside = files.orders.filter((order) => order.day >= from && order.day < to);
    const theirs = inside.filter(({ customer }) => largest.has(customer));
    const sum = (list: readonly PlacedOrder[]) => list.reduce((total, { amount }) => total + amount, 0);
    return sum(theirs) / sum(inside);
  };
  return { before: share(day - YEAR, day), after: share(AS_OF - 90, AS_OF) };
}

/** Orders of the busiest month of the last twelve over those of the quietest, months taken at thirty days. */
export function seasonSwing({ orders }: ReadFiles): number {
  const months = Array.from({ length: 12 }, (_, month) => {
    const to = AS_OF - 30 * month;
    return orders.filter(({ day }) => day >= to - 30 && day < to).length;
  });
  return Math.max(...months) / Math.min(...months);
}

/** What rewards cost, as a share of what members spent; and how much more members return than the others. */
export function programmeEffect({ orders, rows }: ReadFiles): { costShare: number; uplift: number } {
  const members = new Set(rows.get('loyalty_members.csv')?.map(({ customer_id = '' }) => customer_id));
  const isMember = ({ customer }: PlacedOrder) => members.has(customer);
  const spent = orders.filter(isMember).reduce((sum, { amount }) => sum + amount, 0);
  const rewards = (rows.get('loyalty_movements.csv') ?? []).reduce(
    (sum, { reward_value }) => sum + Number(reward_value),
    0,
  );
  const first = firstOrders(orders);
  return {
    costShare: rewards / spent,
    uplift: followRate(first.filter(isMember)) / followRate(first.filter((order) => !isMember(order))),
  };
}

/** Shares of orders with a code and what it takes off, from a day to another. */
export function discountsOf({ orders }: ReadFiles, from: number, to: number) {
  const inside = orders.filter(({ day }) => day >= from && day < to);
  const repeat = inside.filter(({ day, since }) => day > since);
  const coded = inside.filter(({ code }) => code !== '');
  return {
    share: coded.length / inside.length,
    repeatShare: repeat.filter(({ code }) => code !== '').length / repeat.length,
    depth: meanOf(coded.map(({ amount, discount }) => discount / (amount + discount))),
  };
}
