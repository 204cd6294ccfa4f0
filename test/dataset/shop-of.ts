import { dayNumber } from '../oracle/calendar.ts';
import type { Order, Shop } from '../oracle/shop.ts';

/** Orders written one a line, `customer day amount place channel`: without amount 1 is meant, without place or channel none. */
export function shopOf(...lines: string[]): Shop {
  return { orders: lines.map(readOrder), hasAmounts: true };
}

/** The same orders from a file that has no amounts. */
export function withoutAmounts({ orders }: Shop): Shop {
  return { orders: orders.map((order) => ({ ...order, units: null })), hasAmounts: false };
}

/** One order on each of the days, one line a day. */
export function ordersOn(customer: string, ...days: string[]): string[] {
  return days.map((day) => `${customer} ${day}`);
}

function readOrder(line: string): Order {
  const [customer = '', day = '', amount = '1', place = null, channel = null] = line.split(' ');
  return { customer, day: dayNumber(day), units: Math.round(Number(amount) * 1e4), place, channel };
}
