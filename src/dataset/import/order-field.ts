import { z } from 'zod';

/** What a column of an orders file can be to us; the names `--map` accepts. */
export const OrderField = z.enum([
  'customer',
  'date',
  'order',
  'amount',
  'quantity',
  'unitPrice',
  'currency',
  'place',
  'channel',
  'category',
  'cancelled',
  'status',
  'payment',
  'refunded',
]);
export type OrderField = z.infer<typeof OrderField>;

/** The attributes of an order that only serve to split a figure; the first value of an order counts. */
export const ATTRIBUTES = ['place', 'channel', 'category'] as const satisfies OrderField[];
export type Attribute = (typeof ATTRIBUTES)[number];
