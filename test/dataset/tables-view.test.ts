import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineTableReduction } from '../../src/dataset/define-table-reduction.ts';
import { describeLoaded } from '../../src/dataset/describe-loaded.ts';
import { type Engine, openEngine } from '../../src/dataset/duckdb.ts';
import { reduceTables } from '../../src/dataset/reduce-tables.ts';
import { splitTable } from '../../src/dataset/split-table.ts';
import { openTableSource } from '../../src/dataset/table-source.ts';
import { type LoadedTables, observed, type TablesScope, viewTables } from '../../src/dataset/tables-view.ts';

let engine: Engine;
let tables: LoadedTables;
const ALL: TablesScope = { asOf: '2024-04-01', period: null, parameters: {}, customers: null, only: null };

beforeAll(async () => {
  engine = await openEngine();
  await engine.run(`CREATE TABLE surveys AS SELECT * FROM (VALUES
    ('1', DATE '2024-01-10', 9.0, 'web', NULL::VARCHAR), ('2', DATE '2024-02-10', 3.0, 'app', NULL), ('3', DATE '2024-03-10', 7.0, 'web', NULL))
    AS answers (customer, "answeredAt", score, channel, comment)`);
  await engine.run(
    `CREATE TABLE orders AS SELECT * FROM (VALUES (1::BIGINT, DATE '2024-01-01', 10.0), (3, DATE '2024-01-02', 20.0)) AS placed (customer, day, amount)`,
  );
  await engine.run("CREATE TABLE spend AS SELECT DATE '2024-01-01' AS day, 100.0 AS amount");
  tables = await describeLoaded(engine);
});
afterAll(() => engine.close());

const Count = z.object({ rows: z.number() });
const countRows = async (from: string) =>
  (await engine.rows(Count, `SELECT count(*)::DOUBLE AS rows FROM ${from}`))[0]?.rows;

describe('the tables of a data set', () => {
  test('are known with the columns that hold anything', () => {
    expect([...(tables.get('surveys')?.columns ?? [])].sort()).toEqual(['answeredAt', 'channel', 'customer', 'score']);
    expect(tables.has('subscriptions')).toBe(false);
  });

  test('have customers that can be joined, numbers in one file and texts in another', async () => {
    const view = viewTables(engine, tables, ALL);
    expect(await countRows(`${view.rows('surveys')} JOIN ${view.rows('orders')} USING (customer)`)).toBe(2);
  });

  test('are limited to some customers, or to the rows of a group and its customers elsewhere', async () => {
    const some = viewTables(engine, tables, { ...ALL, customers: "SELECT '3'" });
    expect([await countRows(some.rows('surveys')), await countRows(some.rows('orders'))]).toEqual([1, 1]);
    const web = viewTables(engine, tables, { ...ALL, only: { table: 'surveys', condition: "channel = 'app'" } });
    expect([await countRows(web.rows('surveys')), await countRows(web.rows('orders'))]).toEqual([1, 0]);
  });

  test('throw when they are not loaded', () => {
    expect(() => viewTables(engine, tables, ALL).rows('tickets')).toThrow('tickets');
  });

  test('are observed inside the period and before the as-of date', () => {
    expect(observed(ALL, 'day')).toBe("(day < DATE '2024-04-01')");
    const period = { from: '2024-02-01', to: '2024-06-01' };
    expect(observed({ ...ALL, period }, 'day')).toBe("(day >= DATE '2024-02-01' AND day < DATE '2024-04-01')");
    expect(observed({ ...ALL, period: { ...period, to: '2024-03-01' } }, 'day')).toContain("day < DATE '2024-03-01'");
  });
});

describe('a reduction of tables', () => {
  const ofSpend = defineTableReduction({
    measures: ['total'],
    needs: [{ table: 'spend', columns: ['amount'] }],
    reduce: async () => ({ total: 1 }),
  });

  test('answers where its tables and columns are', async () => {
    expect(await reduceTables({ engine, tables, reductions: [ofSpend] }, ['total'], ALL)).toEqual({ total: 1 });
    const without = defineTableReduction({ ...ofSpend, needs: [{ table: 'spend', columns: ['channel'] }] });
    expect(await reduceTables({ engine, tables, reductions: [without] }, ['total'], ALL)).toEqual({});
  });

  test('says nothing of some customers when its rows name none', async () => {
    const some = { ...ALL, customers: "SELECT '3'" };
    expect(await reduceTables({ engine, tables, reductions: [ofSpend] }, ['total'], some)).toEqual({});
  });
});

describe('a table', () => {
  test('is split by its own columns, largest group first', async () => {
    const groups = await splitTable({ engine, tables }, 'surveys', 'channel');
    expect(groups?.map(({ key, rows }) => [key, rows])).toEqual([
      ['web', 2],
      ['app', 1],
    ]);
    expect(await splitTable({ engine, tables }, 'surveys', 'place')).toBeNull();
    const months = await splitTable({ engine, tables }, 'surveys', 'cohort');
    expect(months?.map(({ key }) => key)).toEqual(['2024-01', '2024-02', '2024-03']);
  });

  test('without orders answers by group, and refuses what needs orders or another file', async () => {
    const answers = defineTableReduction({
      measures: ['total'],
      needs: [{ table: 'surveys' }],
      reduce: async (view) => ({ total: (await countRows(view.rows('surveys'))) ?? 0 }),
    });
    const dataset = { id: 'nps', engine, tables, digest: 'feed', kinds: ['surveys'], rowsRead: 3, customers: 3 };
    const rest = {
      timeZone: 'UTC',
      currency: null,
      conventions: {},
      from: '2024-01-10',
      to: '2024-03-10',
      asOf: '2024-03-11',
    };
    const source = openTableSource({ ...dataset, ...rest }, [answers]);
    const found = await source.measures(['total', 'buyers', 'surveyReturns'], { dataset: 'nps', by: 'channel' });
    expect(found).toMatchObject({
      ok: true,
      value: {
        groups: [
          { key: null, values: { total: 3 } },
          { key: 'web', customers: 2, values: { total: 2 } },
          { key: 'app', customers: 1, values: { total: 1 } },
        ],
        unavailable: { buyers: { code: 'not_in_data', needs: ['orders'] }, surveyReturns: { code: 'not_in_data' } },
      },
    });
    expect(await source.measures(['total'], { dataset: 'nps', by: 'place' })).toMatchObject({ code: 'not_in_data' });
    expect(await source.measures(['total'], { dataset: 'nps', segment: 'champions' })).toMatchObject({
      needs: ['orders'],
    });
  });
});
