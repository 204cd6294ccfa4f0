import { expect, test } from 'vitest';
import { parseClickHouseUrl } from '../../../src/dataset/clickhouse/parse-clickhouse-url.ts';

test('an address is told apart from its credentials and its database', () => {
  expect(parseClickHouseUrl('https://ana:p%40ss%2Fword@ch.example:8443/shop')).toEqual({
    ok: true,
    value: { url: 'https://ch.example:8443', username: 'ana', password: 'p@ss/word', database: 'shop' },
  });
});

test('without them, the default user and its own database are meant', () => {
  expect(parseClickHouseUrl(' http://localhost:8123/ ')).toEqual({
    ok: true,
    value: { url: 'http://localhost:8123', username: 'default', password: '', database: null },
  });
});

test.each([
  'localhost:8123',
  'ana:hunter2@ch.example:8443',
  'clickhouse://ana:hunter2@ch.example:9000',
  'tcp://ch.example:9000',
  'https://ana:hunter2@ch.example/shop?readonly=0',
  'https://ana:hunter2@ch.example/shop/orders',
  'https://ana:hunter2%@ch.example',
  'https://',
  '',
])('%j is refused, and not repeated', (text) => {
  const parsed = parseClickHouseUrl(text);
  expect(parsed).toMatchObject({ ok: false, code: 'bad_argument' });
  expect(JSON.stringify(parsed)).not.toContain('hunter2');
});
