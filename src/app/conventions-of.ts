import type { OrdersImport } from '../dataset/import/orders-import.ts';
import type { LoadOptions } from './load-options.ts';

/** The conventions under which orders were read, as they are printed with every table. */
export function conventionsOf(
  options: LoadOptions,
  { form, dialect, rows, currencies }: OrdersImport,
): Record<string, string> {
  const count = (reasons: readonly { rows: number }[]) =>
    String(reasons.reduce((sum, { rows: many }) => sum + many, 0));
  return {
    form,
    returns: options.returns,
    zero: options.zero,
    duplicates: options.duplicates ?? 'keep',
    ...(options.currency && { currency: options.currency }),
    ...(options.rates && { rates: 'given' }),
    ...(currencies.length > 1 && { currencies: currencies.map(({ currency }) => currency).join(', ') }),
    decimal: dialect.decimal,
    rowsKept: String(rows.kept),
    rowsSetAside: count(rows.dropped),
    rowsRejected: count(rows.rejected),
  };
}
