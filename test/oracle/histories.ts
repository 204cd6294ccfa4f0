import type { Order, Scope } from './shop.ts';

/** The orders of one customer and their distinct purchase days, ascending. */
export type History = { customer: string; orders: Order[]; days: number[] };

/** One history a customer, over everything the question may see, the period left aside. */
export function historiesOf({ orders }: Pick<Scope, 'orders'>): History[] {
  const found = new Map<string, History>();
  for (const order of orders) {
    const history = found.get(order.customer) ?? { customer: order.customer, orders: [], days: [] };
    found.set(order.customer, history);
    history.orders.push(order);
    if (!history.days.includes(order.day)) history.days.push(order.day);
  }
  for (const { days } of found.values()) days.sort((a, b) => a - b);
  return [...found.values()];
}

export function firstDay({ days }: History): number {
  return days[0] ?? Number.NaN;
}

export function lastDay({ days }: History): number {
  return days.at(-1) ?? Number.NaN;
}

/** Whether a day counts for the question's period; every day does when there is none. */
export function isIn({ period }: Pick<Scope, 'period'>, day: number): boolean {
  return period === null || (day >= period.from && day < period.to);
}
