import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CAPS } from '../../../../src/dataset/input/caps.ts';
import { openInput } from '../../../../src/dataset/input/open-input.ts';
import { type Bench, imbalance, openBench, rejectsOf } from '../../import/import-text.ts';

const Texts = z.object({ customer: z.string(), amount: z.string() });

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const ROWS = [
  {
    order_id: 1001,
    created_at: '2024-03-01T10:00:00Z',
    customer: { id: 7, email: 'Lea@Exemple.fr' },
    total_price: '12.50',
  },
  {
    order_id: 1002,
    created_at: '2024-03-31T23:30:00Z',
    customer: { id: 8, email: 'tom@exemple.fr' },
    total_price: 1234.56,
  },
];
const ORDERS = [
  { customer: 'lea@exemple.fr', day: '2024-03-01', amount: '12.50' },
  { customer: 'tom@exemple.fr', day: '2024-03-31', amount: '1234.56' },
];
const MAP = { customer: 'customer.email', date: 'created_at', amount: 'total_price', order: 'order_id' };
const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

async function notesOf(content: string): Promise<string[]> {
  const input = await openInput(bench.write(content, 'orders.json'), { folder: bench.folder });
  if (!input.ok) throw new Error(input.message.en);
  return input.value.notes.map(({ fr }) => fr);
}

async function refusalOf(content: string | Uint8Array, caps = CAPS) {
  const input = await openInput(bench.write(content, 'orders.json'), { folder: bench.folder, caps });
  if (input.ok) throw new Error('opened');
  return input.message;
}

describe('orders in JSON are read', () => {
  test.each<[string, string | Uint8Array]>([
    ['one object a line', lines(ROWS)],
    ['one object a line, with blank lines and CRLF', `\n${lines(ROWS).replace('\n', '\r\n\r\n')}\r\n`],
    ['in a list', JSON.stringify(ROWS)],
    ['in a list set out over lines', JSON.stringify(ROWS, null, 2)],
    ['in an object', JSON.stringify({ orders: ROWS, count: 2 })],
    ['in an object of an object', JSON.stringify({ data: { orders: ROWS }, page: { next: null } }, null, '\t')],
    ['one order alone', JSON.stringify(ROWS[0])],
    ['compressed', gzipSync(lines(ROWS))],
    ['with a byte order mark', `\ufeff${JSON.stringify(ROWS)}`],
    ['in UTF-16', Buffer.from(`\ufeff${JSON.stringify(ROWS)}`, 'utf16le')],
  ])('%s', async (what, content) => {
    const found = await bench.readText(content, { map: MAP });
    expect(await bench.orders()).toEqual(what === 'one order alone' ? ORDERS.slice(0, 1) : ORDERS);
    expect(imbalance(found)).toBe(0);
  });

  test('with the columns of all objects, null and absent alike', async () => {
    const rows = [
      { client: 'a', date: '2024-01-01', remise: null },
      { client: 'b', date: '2024-01-02', total: 5 },
      { total: 6, date: '2024-01-03', client: 'c', ville: 'Lyon' },
    ];
    const found = await bench.readText(lines(rows));
    expect(found.reading.headers).toEqual(['client', 'date', 'total', 'ville']);
    expect(found.rows.rejected).toEqual([{ reason: 'missingAmount', rows: 1 }]);
  });

  test('with line ends, quotes, commas and NULs inside their texts', async () => {
    const rows = [{ client: 'a "b", c\r\nd\u0000', date: '2024-01-01', total: 5 }];
    await bench.readText(JSON.stringify(rows));
    expect(await bench.orders()).toEqual(
      [{ customer: 'a "b", c d ', day: '2024-01-01', amount: '5.00' }].map((o) => ({
        ...o,
        customer: o.customer.trim(),
      })),
    );
  });
});

test('numbers are kept as they are written', async () => {
  await bench.readText(
    '{"client":12345678901234567,"date":"2024-01-01","total":1.10}\n{"client":12345678901234568,"date":"2024-01-02","total":12.5e-1}',
  );
  const rows = await bench.engine.rows(
    Texts,
    'SELECT customer::VARCHAR AS customer, amount::VARCHAR AS amount FROM orders ORDER BY day',
  );
  expect(rows).toEqual([
    { customer: '12345678901234567', amount: '1.1000' },
    { customer: '12345678901234568', amount: '1.2500' },
  ]);
});

test('a number with three decimals is not thousands', async () => {
  await bench.readText(
    '{"client":1,"date":"2024-01-01","total":1.234}\n{"client":2,"date":"2024-01-02","total":"2,50"}\n{"client":3,"date":"2024-01-02","total":"3,50"}',
  );
  expect((await bench.orders()).map(({ amount }) => amount)).not.toContain('1234.00');
});

describe('what is rejected', () => {
  test('in JSON Lines goes by the line of the file, broken lines among them', async () => {
    const content = `${lines(ROWS)}\n\n{"order_id": 1003, "created_at"\n{"order_id":1004,"created_at":"demain","customer":{"email":"x@y.fr"},"total_price":3}\n[1]\n`;
    const found = await bench.readText(content, { map: MAP });
    expect((await rejectsOf(found)).map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'wrongFields'],
      [5, 'unreadableDate'],
      [6, 'wrongFields'],
    ]);
    expect(found.rows.read).toBe(5);
    expect(imbalance(found)).toBe(0);
  });

  test('in a list goes by the rank of the object, and a note says so', async () => {
    const content = JSON.stringify([...ROWS, { ...ROWS[0], created_at: '31/31/2024' }], null, 2);
    const found = await bench.readText(content, { map: MAP });
    expect((await rejectsOf(found)).map(({ line }) => line)).toEqual([3]);
    expect(await notesOf(content)).toEqual([
      'Fichier JSON\u00a0: la «\u00a0ligne\u00a0» d’un rejet est le rang de l’objet dans la liste.',
    ]);
  });
});

test('lists inside the objects are left aside, and named', async () => {
  const [note] = await notesOf(
    lines([{ ...ROWS[0], line_items: [{ sku: 'a' }], tags: [], discount_codes: ['x'] }, ROWS[1]]),
  );
  expect(note).toBe('Listes du JSON laissées de côté, un objet restant une ligne\u00a0: line_items, discount_codes.');
});

describe('JSON that cannot be read is refused', () => {
  test.each([
    [
      'cut in a list',
      JSON.stringify(ROWS).slice(0, -40),
      'est un JSON incomplet\u00a0: il s’arrête après l’objet n°\u00a01',
    ],
    ['broken in a list', '[{"a":1,"b":2},{"a":1 "b":2}]', 'n’est pas un JSON lisible, après l’objet n°\u00a01'],
    ['a list of lists', '[["a","b"],[1,2]]', 'n’est pas un JSON lisible, dès le début'],
    ['with text behind the list', '[{"a":1}] ok', 'n’est pas un JSON lisible'],
    ['cut in an object', '{"orders":[{"a":1},{"b"', 'n’est pas un JSON lisible'],
    ['with several lists', '{"orders":[{"a":1}],"refunds":[{"a":1}]}', 'plusieurs listes (orders, refunds)'],
    ['empty', '[]', 'qu’une ligne d’en-tête'],
  ])('%s', async (_, content, words) => {
    expect((await refusalOf(content)).fr).toContain(words);
  });

  test('when it is not UTF-8', async () => {
    const content = Buffer.from('[{"client":"L\xe9a","date":"2024-01-01"}]', 'latin1');
    expect((await refusalOf(content)).en).toContain('not UTF-8');
  });

  test('when one object, or a document that is no list, exceeds memory', async () => {
    const caps = { ...CAPS, memoryBytes: 1000 };
    const rows = [{ a: 'x'.repeat(2000) }];
    for (const content of [JSON.stringify(rows), JSON.stringify({ rows }), `${lines([{ a: 1 }, ...rows])}`]) {
      expect((await refusalOf(content, caps)).fr).toContain('trop grand pour tenir en mémoire');
    }
    expect(
      (await openInput(bench.write(lines(Array(500).fill({ a: 1, b: 2 }))), { folder: bench.folder, caps })).ok,
    ).toBe(true);
  });

  test('when its objects have more columns than are read', async () => {
    const wide = Object.fromEntries(Array.from({ length: 513 }, (_, index) => [`c${index}`, index]));
    expect((await refusalOf(JSON.stringify([wide]))).fr).toContain('au plus 512');
  });

  test('when it inflates like a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(80_000_000, `{"a":"${'x'.repeat(100_000)}"}\n`));
    expect((await refusalOf(bomb)).fr).toMatch(/gonfle anormalement/);
  });
});

test('a CSV whose header begins like JSON stays a CSV', async () => {
  const found = await bench.readText('[client],[date],[total]\n1,2024-01-01,5\n');
  expect(found.rows.read).toBe(1);
});
