import { openClickHouse } from '../../../src/dataset/clickhouse/open-clickhouse.ts';
import type { OrderDataset } from '../../../src/dataset/order-dataset.ts';
import { openOrderSource } from '../../../src/dataset/order-source.ts';
import type { ClickHouseMapping } from '../../../src/domain/clickhouse-mapping.ts';
import type { MeasureQuery, MeasureSource } from '../../../src/domain/measure-source.ts';
import { isMeasure, type MeasureName, measures } from '../../../src/domain/measures.ts';
import { addDays } from '../../../src/language/add-days.ts';
import type { Shop } from '../../oracle/shop.ts';
import { openShop, reductions, rule } from '../open-shop.ts';

export type Opened = { source: MeasureSource; notes: string[]; close(): Promise<void> };
export type Asked = Omit<MeasureQuery, 'dataset'>;

const TODAY = '2035-01-01';

/** Every measure that orders give. */
export const ORDER_MEASURES = Object.keys(measures)
  .filter(isMeasure)
  .filter((name) => measures[name].from === 'orders');

/** The orders of a ClickHouse table as a source called `shop`; throws when they are refused. `watch` is told each question put to the server. */
export async function openInClickHouse(
  url: string,
  mapping: ClickHouseMapping,
  watch: (sql: string) => void = () => {},
): Promise<Opened> {
  const opened = await openClickHouse({ url, mapping, conventions: { timeZone: 'UTC', today: TODAY, currency: null } });
  if (!opened.ok) throw new Error(opened.message.en);
  const { engine, digest, columns, hasAmount, rows, from, to, notes } = opened.value;
  const watched: OrderDataset['engine'] = {
    ...engine,
    rows: (schema, sql) => {
      watch(sql);
      return engine.rows(schema, sql);
    },
    columns: (kinds, sql) => {
      watch(sql);
      return engine.columns(kinds, sql);
    },
  };
  const dataset: OrderDataset = {
    id: 'shop',
    engine: watched,
    digest,
    columns,
    hasAmount,
    rowsRead: rows.read,
    currency: null,
    timeZone: 'UTC',
    conventions: {},
    from,
    to,
    asOf: addDays(to, 1),
  };
  const source = openOrderSource(dataset, reductions, rule);
  return { source, notes: notes.map(({ en }) => en), close: () => engine.close() };
}

export async function openInDuckdb(shop: Shop): Promise<Opened> {
  const { engine, source } = await openShop(shop);
  return { source, notes: [], close: () => engine.close() };
}

/** All that a source says to a question, apart from where its data came from; customers, which come in any order, are sorted. */
export async function measureAll(
  source: MeasureSource,
  asked: Asked,
  names: readonly MeasureName[] = ORDER_MEASURES,
): Promise<unknown> {
  const measured = await source.measures(names, { dataset: 'shop', ...asked });
  if (!measured.ok) return measured;
  const { groups, unavailable, population } = measured.value;
  const { customers, from, to, asOf } = population;
  return plain({
    groups: groups.map(({ values: { inventory, recencyFrequency, monetary, ...values }, ...group }) => ({
      ...group,
      values: {
        ...values,
        byCustomer: sortRows({ ...recencyFrequency, ...monetary }),
        inventory: inventory && { ...inventory, columns: [] },
      },
    })),
    unavailable,
    population: { customers, from, to, asOf },
  });
}

/** Columns of the same customers as rows in one order. */
function sortRows(columns: Readonly<Record<string, ArrayLike<number>>>): string[] {
  const named = Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = Array.from({ length: named[0]?.[1].length ?? 0 }, (_, row) =>
    named.map(([name, column]) => `${name} ${column[row]}`).join(', '),
  );
  return rows.sort();
}

/** Typed arrays as plain ones, so that only values are compared. */
function plain(value: unknown): unknown {
  if (value instanceof Float64Array || Array.isArray(value)) return Array.from(value, plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}
