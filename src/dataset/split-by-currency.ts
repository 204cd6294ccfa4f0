import { describeLoaded } from './describe-loaded.ts';
import type { OrderDataset } from './order-dataset.ts';
import type { LoadedTable, LoadedTables, TableName } from './tables-view.ts';

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
    tables: async () => inCurrency(await (whole.tables ?? (() => describeLoaded(engine)))(), currency),
    prefix: `${currency.toLowerCase()}_v`,
    hasAmount: true,
    currency,
    currencies: [],
    conventions: { ...whole.conventions, currency },
  }));
}

/** The tables of which each row says its currency, with the rows in this one, and those without any money. */
function inCurrency(tables: LoadedTables, currency: string): LoadedTables {
  return new Map(
    [...tables].flatMap(([name, { relation, columns }]): [TableName, LoadedTable][] => {
      if (name === 'lines') return [];
      if (!columns.has('currency')) return [[name, { relation, columns }]];
      return [[name, { relation: `(SELECT * FROM ${relation} WHERE currency = '${currency}')`, columns }]];
    }),
  );
}
