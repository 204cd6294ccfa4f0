import { type StoredKind, storedKind } from '../cells/stored-sql.ts';
import { OrderField } from './order-field.ts';
import type { OrdersReading } from './orders-reading.ts';

const DATES: readonly StoredKind[] = ['day', 'moment', 'instant'];
const NUMBERS: readonly StoredKind[] = ['whole', 'number'];

export type StoredFields = ReadonlyMap<OrderField, StoredKind>;

/** The fields that the file stores in a type fit for them: these need no reading of text. */
export function storedFields({ columns, customerIds, orderIds, stored }: OrdersReading): StoredFields {
  const fit: Partial<Record<OrderField, readonly StoredKind[]>> = {
    date: DATES,
    amount: NUMBERS,
    quantity: NUMBERS,
    unitPrice: NUMBERS,
    refunded: NUMBERS,
    discount: NUMBERS,
    ...(customerIds === 'integer' && { customer: NUMBERS }),
    ...(orderIds === 'integer' && { order: NUMBERS }),
  };
  return new Map(
    OrderField.options.flatMap((field) => {
      const kind = storedKind(stored?.columns[columns[field] ?? -1]?.type ?? '');
      return kind !== null && fit[field]?.includes(kind) ? [[field, kind] as const] : [];
    }),
  );
}
