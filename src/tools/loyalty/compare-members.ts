import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { amount, count } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { type SampleMoments, sampleMoments } from '../../maths/sample-moments.ts';
import { welchInterval } from '../../maths/welch-interval.ts';

const Side = z.object({ customers: count, ordersPerCustomer: amount, spentPerCustomer: z.number().nullable() });

/** Members beside other customers, over the last 12 months; the differences are per customer, members − others. */
export const MemberComparison = z.object({
  members: Side,
  others: Side,
  ordersDifference: z.number(),
  ordersInterval: Interval,
  spentDifference: z.number().nullable(),
  spentInterval: Interval.nullable(),
});
export type MemberComparison = z.infer<typeof MemberComparison>;

type Orders = MeasureValues['memberOrders'];
type Sums = { customers: number; orders: SampleMoments; spent: SampleMoments | null };

/** Null with fewer than thirty customers on one side. */
export function compareMembers(table: Orders): MemberComparison | null {
  const members = sumGroup(table, 'member');
  const others = sumGroup(table, 'other');
  if (members === null || others === null) return null;
  const spent = members.spent === null || others.spent === null ? null : { first: others.spent, second: members.spent };
  return {
    members: sideOf(members),
    others: sideOf(others),
    ordersDifference: members.orders.mean - others.orders.mean,
    ordersInterval: welchInterval(others.orders, members.orders),
    spentDifference: spent === null ? null : spent.second.mean - spent.first.mean,
    spentInterval: spent === null ? null : welchInterval(spent.first, spent.second),
  };
}

function sideOf({ customers, orders, spent }: Sums): z.infer<typeof Side> {
  return { customers, ordersPerCustomer: orders.mean, spentPerCustomer: spent?.mean ?? null };
}

function sumGroup(table: Orders, group: string): Sums | null {
  const rows = [...table.group.keys()].filter((row) => table.group[row] === group);
  const sum = (column: ArrayLike<number>) => rows.reduce((total, row) => total + (column[row] ?? 0), 0);
  const customers = sum(table.customers);
  if (customers < defaults.maturedMinimum) return null;
  return {
    customers,
    orders: sampleMoments(customers, sum(table.orders), sum(table.orderSquares)),
    spent: table.spent.length === 0 ? null : sampleMoments(customers, sum(table.spent), sum(table.spentSquares)),
  };
}
