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
  'product',
  'category',
  'discount',
  'discountCode',
  'test',
  'cancelled',
  'status',
  'payment',
  'valid',
  'refunded',
]);
export type OrderField = z.infer<typeof OrderField>;

/** What an order keeps as text, to split a figure or to tell a discount; the first value of an order counts. */
export const ATTRIBUTES = ['place', 'channel', 'category', 'discountCode'] as const satisfies OrderField[];
export type Attribute = (typeof ATTRIBUTES)[number];
