import { z } from 'zod';
import { count } from '../../domain/numbers.ts';
import { OrderField } from './order-field.ts';

/** Which column (by position) holds which field of an order; a file of orders has a customer and a date. */
export const OrderColumns = z
  .partialRecord(OrderField, count)
  .and(z.object({ customer: count, date: count }))
  .readonly();
export type OrderColumns = z.infer<typeof OrderColumns>;
