import type { OrderDataset } from './order-source.ts';

const CODE = /^[A-Z]{3}$/;

/** One data set for each currency of orders that are in several, named after it (`shop-EUR`): there, amounts can be added. */
export function splitByCurrency(whole: OrderDataset): OrderDataset[] {
  const { currencies = [], engine, ready: _, ...rest } = whole;
  const codes = currencies.length > 1 ? currencies.filter((code) => CODE.test(code)) : [];
  return codes.map((currency) => ({
    ...rest,
    id: `${whole.id}-${currency}`,
    engine: {
      ...engine,
      sql: { ...engine.sql, orders: `(SELECT * FROM ${engine.sql.orders} WHERE currency = '${currency}')` },
    },
    prefix: `${currency.toLowerCase()}_v`,
    hasAmount: true,
    currency,
    currencies: [],
    conventions: { ...whole.conventions, currency },
  }));
}
