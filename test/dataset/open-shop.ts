import { type Engine, openEngine } from '../../src/dataset/duckdb.ts';
import { loadReductions } from '../../src/dataset/load-reductions.ts';
import type { OrderDataset } from '../../src/dataset/order-dataset.ts';
import { openOrderSource } from '../../src/dataset/order-source.ts';
import type { SegmentRule } from '../../src/dataset/segment-rule.ts';
import type { MeasureSource } from '../../src/domain/measure-source.ts';
import { rfmCodes } from '../../src/knowledge/rfm-codes.ts';
import { rfmDefaultThresholds } from '../../src/knowledge/rfm-default-thresholds.ts';
import { dayText } from '../oracle/calendar.ts';
import type { Order, Shop } from '../oracle/shop.ts';

export const reductions = await loadReductions();

export const rule: SegmentRule = {
  thresholds: rfmDefaultThresholds,
  codes: Object.fromEntries(Object.entries(rfmCodes).map(([code, { segment }]) => [code, segment])),
};

export type OpenShop = { engine: Engine; dataset: OrderDataset; source: MeasureSource };

/** Loads orders the way the import leaves them and opens the source on them; `change` overrides what the import would have said. */
export async function openShop(shop: Shop, change: Partial<OrderDataset> = {}): Promise<OpenShop> {
  const engine = change.engine ?? (await openEngine());
  await engine.run(ordersSql(shop));
  const days = shop.orders.map(({ day }) => day);
  const last = Math.max(...days);
  const dataset: OrderDataset = {
    id: 'shop',
    engine,
    digest: 'feed',
    columns: new Set(['customer', 'date', 'place', 'channel', ...(shop.hasAmounts ? ['amount'] : [])]),
    hasAmount: shop.hasAmounts,
    rowsRead: shop.orders.length,
    currency: null,
    timeZone: 'UTC',
    conventions: {},
    from: dayText(Math.min(...days)),
    to: dayText(last),
    asOf: dayText(last + 1),
    ...change,
  };
  return { engine, dataset, source: openOrderSource(dataset, reductions, rule) };
}

/** A table `orders`: customers are numbers when all of them look like it, as after an import. */
function ordersSql({ orders }: Shop): string {
  const key = orders.every(({ customer }) => /^[1-9]\d{0,15}$/.test(customer)) ? 'BIGINT' : 'VARCHAR';
  return `CREATE TABLE orders AS SELECT customer::${key} AS customer, day::DATE AS day, amount::DECIMAL(18, 4) AS amount,
          place::VARCHAR AS place, channel::VARCHAR AS channel
          FROM (VALUES ${orders.map(rowSql).join(', ')}) AS rows (customer, day, amount, place, channel)`;
}

function rowSql({ customer, day, units, place, channel }: Order): string {
  return `(${[customer, dayText(day), units === null ? null : decimal(units), place, channel].map(textSql).join(', ')})`;
}

/** Ten-thousandths written with their decimals, without going through a fraction. */
function decimal(units: number): string {
  const digits = String(Math.abs(units)).padStart(5, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

function textSql(text: string | null): string {
  return text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`;
}
