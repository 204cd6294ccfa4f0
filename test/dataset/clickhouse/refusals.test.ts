import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { type ClickHouseRequest, openClickHouse } from '../../../src/dataset/clickhouse/open-clickhouse.ts';
import type { ClickHouseMapping } from '../../../src/domain/clickhouse-mapping.ts';
import { type FakeAnswer, type FakeClickHouse, startFake } from './fake-clickhouse.ts';
import { answerAsHealthy } from './healthy-server.ts';

const MAPPING: ClickHouseMapping = { table: 'orders', customer: 'who', day: 'on_day', amount: 'paid' };
const CONVENTIONS: ClickHouseRequest['conventions'] = { timeZone: 'UTC', today: '2026-01-01', currency: null };

let fake: FakeClickHouse | null = null;
let written: MockInstance[];

beforeEach(() => {
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
  written = [...consoles, vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
});

afterEach(async () => {
  const lines = written
    .flatMap(({ mock }) => mock.calls)
    .flat()
    .map(String);
  vi.restoreAllMocks();
  await fake?.stop();
  fake = null;
  expect(lines).toEqual([]);
});

/** Opens the table on a server that is healthy but for `changes`; the address holds a password. */
async function open(
  changes: Readonly<Record<string, FakeAnswer>>,
  mapping: Partial<ClickHouseMapping> = {},
  currency: string | null = null,
) {
  fake = await startFake((query) => answerAsHealthy(query, changes));
  return openAt(fake.url, mapping, currency);
}

async function openAt(url: string, mapping: Partial<ClickHouseMapping> = {}, currency: string | null = null) {
  const withPassword = url.replace('//', '//ana:hunter2@');
  const opened = await openClickHouse({
    url: withPassword,
    mapping: { ...MAPPING, ...mapping },
    conventions: { ...CONVENTIONS, currency },
  });
  if (opened.ok) await opened.value.engine.close();
  expect(JSON.stringify(opened)).not.toContain('hunter2');
  return opened;
}

test('a healthy server is opened, and its rows are accounted for', async () => {
  expect(await open({})).toMatchObject({
    ok: true,
    value: {
      orders: 12,
      customers: 5,
      from: '2024-01-01',
      to: '2024-06-30',
      rows: {
        read: 15,
        merged: 0,
        dropped: [{ reason: 'zero', rows: 2 }],
        rejected: [{ reason: 'missingDate', rows: 1 }],
      },
      columns: new Set(['customer', 'date', 'amount']),
      hasAmount: true,
      notes: [],
    },
  });
});

test('nobody at the address', async () => {
  const gone = await startFake(() => ({ rows: [] }));
  await gone.stop();
  expect(await openAt(gone.url)).toMatchObject({
    code: 'tool_failed',
    message: {
      en: expect.stringMatching(
        /No ClickHouse server answers as expected at http:\/\/127\.0\.0\.1:\d+.*ECONNREFUSED.*8123/,
      ),
    },
  });
});

test('someone else at the address', async () => {
  const page = {
    respond: (response: ServerResponse) => void response.writeHead(404).end('<html>Not Found</html>'),
  };
  expect(await open({ SELECT: page })).toMatchObject({
    code: 'tool_failed',
    message: { en: expect.stringContaining('Not Found') },
  });
  const hangUp = { respond: (response: ServerResponse) => void response.destroy() };
  expect(await open({ SELECT: hangUp })).toMatchObject({
    code: 'tool_failed',
    message: { en: expect.stringContaining('that the server runs') },
  });
});

test.each([
  [516, 'tool_failed', 'rejects the user “ana”'],
  [497, 'tool_failed', 'GRANT SELECT ON orders TO ana'],
  [81, 'not_in_data', 'Correct “clickhouse” in fidelio.config.json'],
  [159, 'tool_failed', 'Raise “timeoutSeconds”'],
  [241, 'tool_failed', 'ran out of memory'],
  [279, 'tool_failed', 'nothing is computed on part of the orders'],
  [407, 'out_of_domain', 'exceeds what can be counted exactly'],
  [999, 'tool_failed', 'refused a question'],
])('error %i of the server', async (number, code, said) => {
  const fault = { code: number, message: 'because' };
  expect(await open({ SELECT: fault })).toMatchObject({
    ok: false,
    code,
    message: { en: expect.stringContaining(said) },
  });
  expect(await open({ 'AS customers': fault })).toMatchObject({
    ok: false,
    code,
    message: { en: expect.stringContaining(said) },
  });
});

test('a server too old', async () => {
  const old = { rows: [{ version: '23.8.1.1', database: 'shop' }] };
  expect(await open({ 'version()': old })).toMatchObject({ message: { en: expect.stringContaining('24.8 or later') } });
});

test('settings that would change answers in silence are restored, or refused where they cannot be', async () => {
  const changed = {
    rows: [
      { name: 'skip_unavailable_shards', value: '1' },
      { name: 'limit', value: '0' },
    ],
  };
  expect(await open({ 'system.settings': changed })).toMatchObject({ ok: true });
  const counted = fake?.asked.filter(({ sql }) => sql.includes('AS print')).map(({ url }) => url.searchParams) ?? [];
  expect(counted.map((sent) => [sent.get('skip_unavailable_shards'), sent.has('limit')])).toEqual([['0', false]]);
  await fake?.stop();
  const fixed = { code: 452, message: 'Setting skip_unavailable_shards should not be changed' };
  expect(await open({ 'system.settings': changed, 'SELECT 1 AS one': fixed })).toMatchObject({
    code: 'tool_failed',
    message: { en: expect.stringMatching(/the profile of “ana” changes settings.*: skip_unavailable_shards = 1\./) },
  });
});

test('a table that is not there, with those that are', async () => {
  const none = { rows: [] };
  const others = { rows: [{ name: 'sales' }, { name: 'clients' }] };
  expect(await open({ engine_full: none, 'SELECT name FROM system.tables': others })).toMatchObject({
    code: 'not_in_data',
    message: { en: expect.stringMatching(/no table shop\.orders.*GRANT SELECT ON shop\.orders.*sales, clients/) },
  });
});

test('a column that is not there, with those that are', async () => {
  expect(await open({}, { day: 'ordered_at' })).toMatchObject({
    code: 'not_in_data',
    needs: ['day'],
    message: { en: expect.stringMatching(/no column “ordered_at” \(“clickhouse\.day”.*who, on_day, paid/) },
  });
});

test.each([
  ['customer', 'tags', 'Array(String)'],
  ['day', 'money', 'Date, Date32, DateTime or DateTime64'],
  ['amount', 'on_day', 'an integer, a Decimal or a Float'],
  ['place', 'paid', 'Decimal(18, 4)'],
])('a column of the wrong type for %s', async (field, column, said) => {
  expect(await open({}, { [field]: column })).toMatchObject({
    code: 'not_in_data',
    message: { en: expect.stringContaining(said) },
  });
});

test('several currencies, which are never added', async () => {
  const mixed = {
    rows: [
      { currency: 'EUR', rows: 8 },
      { currency: 'GBP', rows: 3 },
      { currency: '', rows: 1 },
    ],
  };
  expect(await open({ 'GROUP BY currency': mixed }, { currency: 'money' })).toMatchObject({
    code: 'not_in_data',
    message: { en: expect.stringContaining('EUR (8), GBP (3)') },
  });
});

test('one currency is kept, and rows that say none are counted in it', async () => {
  const mostly = {
    rows: [
      { currency: 'EUR', rows: 8 },
      { currency: '', rows: 1 },
    ],
  };
  expect(await open({ 'GROUP BY currency': mostly }, { currency: 'money' }, 'EUR')).toMatchObject({
    ok: true,
    value: { currency: 'EUR', notes: [{ en: 'Rows without a currency, counted in EUR: 1.' }] },
  });
  expect(fake?.asked.some(({ sql }) => sql.includes("IN ('', 'EUR')"))).toBe(true);
});

test('a table of which no row gives an order', async () => {
  const facts = { rows: [{ orders: 0, from: '1970-01-01', to: '1970-01-01', ofCustomerZero: 0, print: '0' }] };
  const verdicts = {
    rows: [
      { verdict: 'zero', rows: 7 },
      { verdict: 'return', rows: 1 },
    ],
  };
  expect(
    await open({
      'AS print': facts,
      'GROUP BY verdict': verdicts,
    }),
  ).toMatchObject({
    code: 'not_in_data',
    message: { en: expect.stringContaining('(read: 8). Main reason: zero amount (7)') },
  });
});

test('both languages say the same in every refusal', async () => {
  const found = [
    await open({ SELECT: { code: 516, message: 'no' } }),
    await open({}, { day: 'x' }),
    await open({ 'version()': { rows: [{ version: '1.1', database: '' }] } }),
  ];
  for (const refused of found) {
    if (refused.ok) throw new Error('expected a refusal');
    expect(refused.message.fr).not.toBe(refused.message.en);
    expect(refused.message.fr).toMatch(/ClickHouse/);
  }
});
