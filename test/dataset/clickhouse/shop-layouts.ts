import type { ClickHouseMapping } from '../../../src/domain/clickhouse-mapping.ts';
import { dayText } from '../../oracle/calendar.ts';
import type { Order, Shop } from '../../oracle/shop.ts';
import type { ChdbServer } from './start-chdb.ts';

/** The ways in which people keep the same orders. */
export const LAYOUTS = ['one row an order', 'lines of orders', 'loose types', 'replaced rows', 'two shards'] as const;
export type Layout = (typeof LAYOUTS)[number];

const FIELDS = { customer: 'who', day: 'on_day', place: 'place', channel: 'channel' } as const;

/** Puts the orders of a shop into tables of a layout, all named after `name`, and says how Fidelio finds them. */
export async function layOutShop(
  server: ChdbServer,
  name: string,
  shop: Shop,
  layout: Layout,
): Promise<ClickHouseMapping> {
  const key = shop.orders.every(({ customer }) => /^[1-9]\d{0,15}$/.test(customer)) ? 'Int64' : 'String';
  const amount = shop.hasAmounts ? { amount: 'paid' } : {};
  const mapping: ClickHouseMapping = { table: name, ...FIELDS, ...amount };
  const fill = (table: string, rows: readonly string[]) => server.run(`INSERT INTO ${table} VALUES ${rows.join(', ')}`);
  const rows = shop.orders.map((order, index) => rowOf(order, index, order.units));
  const strict = `(id UInt64, who ${key}, on_day Date, paid Nullable(Decimal(18, 4)), place Nullable(String), channel Nullable(String))`;
  switch (layout) {
    case 'one row an order':
      await server.run(`CREATE TABLE ${name} ${strict} ENGINE = MergeTree ORDER BY (who, on_day, id)`);
      await fill(name, rows);
      return mapping;
    case 'lines of orders':
      await server.run(`CREATE TABLE ${name} ${strict} ENGINE = MergeTree ORDER BY id`);
      await fill(name, shop.orders.flatMap(halves));
      return { ...mapping, order: 'id' };
    case 'loose types':
      await server.run(
        `CREATE TABLE ${name} (id UInt64, who Nullable(${key}), on_day Nullable(DateTime64(3, 'Asia/Tokyo')), paid Nullable(Float64),
         place LowCardinality(Nullable(String)), channel LowCardinality(String)) ENGINE = MergeTree ORDER BY id SETTINGS allow_nullable_key = 1`,
      );
      await server.run(
        `INSERT INTO ${name} SELECT id, who, toDateTime64(toString(on_day) || ' 23:59:59', 3, 'UTC'), toFloat64(paid), place, coalesce(channel, ' ')
         FROM VALUES('id UInt64, who ${key}, on_day Date, paid Nullable(Decimal(18, 4)), place Nullable(String), channel Nullable(String)', ${rows.join(', ')})`,
      );
      return mapping;
    case 'replaced rows':
      await server.run(`CREATE TABLE ${name} ${strict} ENGINE = ReplacingMergeTree ORDER BY (who, on_day, id)`);
      await fill(
        name,
        shop.orders.map((order, index) => rowOf(order, index, order.units === null ? null : 990_000)),
      );
      await fill(name, rows);
      return mapping;
    case 'two shards':
      await server.run(`CREATE TABLE ${name}_all ${strict} ENGINE = MergeTree ORDER BY (who, on_day, id)`);
      await fill(`${name}_all`, rows);
      await server.run(
        `CREATE VIEW ${name}_local AS SELECT * FROM ${name}_all WHERE cityHash64(who) % 2 = shardNum() - 1`,
      );
      await server.run(
        `CREATE TABLE ${name} ${strict} ENGINE = Distributed(shop, default, ${name}_local, cityHash64(who))`,
      );
      return mapping;
  }
}

function rowOf({ customer, day, place, channel }: Order, id: number, units: number | null): string {
  const cells = [String(id), /^\d+$/.test(customer) ? customer : quote(customer), quote(dayText(day))];
  return `(${[...cells, units === null ? 'NULL' : decimal(units), orNull(place), orNull(channel)].join(', ')})`;
}

function orNull(text: string | null): string {
  return text === null ? 'NULL' : quote(text);
}

/** An order on two lines, of which the second one came a day later. */
function halves(order: Order, id: number): string[] {
  const half = order.units === null ? null : Math.ceil(order.units / 2);
  const rest = order.units === null || half === null ? null : order.units - half;
  return [rowOf(order, id, half), rowOf({ ...order, day: order.day + 1 }, id, rest)];
}

function decimal(units: number): string {
  const digits = String(Math.abs(units)).padStart(5, '0');
  return `'${units < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}'`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
