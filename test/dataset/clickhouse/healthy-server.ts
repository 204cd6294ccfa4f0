import type { FakeAnswer, FakeQuery } from './fake-clickhouse.ts';

/** What a server with one table `orders` answers when Fidelio opens it; `changes` replaces answers by a word of the query. */
export function answerAsHealthy({ sql }: FakeQuery, changes: Readonly<Record<string, FakeAnswer>> = {}): FakeAnswer {
  const changed = Object.entries(changes).find(([word]) => sql.includes(word));
  if (changed !== undefined) return changed[1];
  const known = Object.entries(ANSWERS).find(([word]) => sql.includes(word));
  return known === undefined ? { code: 62, message: `unexpected query: ${sql}` } : { rows: known[1] };
}

const ANSWERS: Readonly<Record<string, readonly unknown[]>> = {
  'SELECT 1 AS one': [{ one: 1 }],
  'version()': [{ version: '26.7.2.1', database: 'shop' }],
  'system.settings': [{ name: 'skip_unavailable_shards', value: '0' }],
  engine_full: [{ engine: 'MergeTree', engine_full: 'MergeTree ORDER BY who' }],
  'system.columns': [
    { name: 'who', type: 'UInt64' },
    { name: 'on_day', type: 'Date' },
    { name: 'paid', type: 'Decimal(18, 4)' },
    { name: 'money', type: 'LowCardinality(String)' },
    { name: 'tags', type: 'Array(String)' },
  ],
  'GROUP BY verdict': [
    { verdict: 'kept', rows: 12 },
    { verdict: 'zero', rows: 2 },
    { verdict: 'missingDate', rows: 1 },
  ],
  'AS print': [{ orders: 12, from: '2024-01-01', to: '2024-06-30', ofCustomerZero: 0, print: '42' }],
  'AS customers': [{ customers: 5 }],
  'GROUP BY currency': [{ currency: 'EUR', rows: 12 }],
};
