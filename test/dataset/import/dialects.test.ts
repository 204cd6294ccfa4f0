import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Bench, imbalance, openBench } from './import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const ROWS = [
  ['client', 'date', 'total', 'note'],
  ['1', '2024-01-01', '5', 'a'],
  ['2', '2024-01-02', '6', 'b'],
];
const READ = [
  { customer: 1, day: '2024-01-01', amount: '5.00' },
  { customer: 2, day: '2024-01-02', amount: '6.00' },
];

function csv(delimiter: string, lineEnd = '\n'): string {
  return ROWS.map((row) => row.join(delimiter) + lineEnd).join('');
}

test.each([',', ';', '\t', '|'])('fields may be separated by %j', async (delimiter) => {
  const found = await bench.readText(csv(delimiter));
  expect(found.dialect.delimiter).toBe(delimiter);
  expect(await bench.orders()).toEqual(READ);
});

test.each(['\n', '\r\n', '\r'])('lines may end with %j', async (lineEnd) => {
  expect((await bench.readText(csv(',', lineEnd))).rows.read).toBe(2);
  expect(await bench.orders()).toEqual(READ);
  expect((await bench.readText(csv(',', lineEnd).trimEnd())).rows.read).toBe(2);
});

test('LF, CRLF and CR may be mixed', async () => {
  const [header = '', ...rows] = csv(',').split('\n');
  expect((await bench.readText([`${header}\r`, ...rows].join('\n'))).rows.read).toBe(2);
  expect(await bench.orders()).toEqual(READ);
  const mixed = await bench.readText('client,date\r\n1,2024-01-01\r2,2024-01-02\r\n');
  expect(mixed).toMatchObject({ rows: { read: 2, kept: 2 }, to: '2024-01-02' });
});

test('quoted fields hold delimiters, quotes and line ends', async () => {
  const found = await bench.readText('client,date,total,note\n1,2024-01-01,5,"a, ""b""\n\nc"\n2,"2024-01-02","6",x\n');
  expect(found.rows.read).toBe(2);
  expect(await bench.orders()).toEqual(READ);
});

test('a quote inside a field is a character like another', async () => {
  await bench.readText('client,date,total,note\n1,2024-01-01,5,a 6" plate\n2,2024-01-02,6,7"\n');
  expect(await bench.orders()).toEqual(READ);
});

test('single quotes count when the header is wrapped in them', async () => {
  const found = await bench.readText("'client';'date';'total'\n'1';'2024-01-01';'5'\n'2';'2024-01-02';'6'\n");
  expect(found.dialect.quote).toBe("'");
  expect(await bench.orders()).toEqual(READ);
});

test('a byte order mark, lines above the header and empty lines are no rows', async () => {
  const found = await bench.readText(`\ufeffsep=;\nExport du 12/03/2024;;\n\n${csv(';')}\n\n`);
  expect(found).toMatchObject({ dialect: { headerLine: 4 }, rows: { read: 2 } });
  expect(await bench.orders()).toEqual(READ);
});

test('a trailing delimiter is no column', async () => {
  await bench.readText('client,date,total,\n1,2024-01-01,5,\n2,2024-01-02,6,\n');
  expect(await bench.orders()).toEqual(READ);
  await bench.readText('client,date,total\n1,2024-01-01,5,\n2,2024-01-02,6,\n');
  expect(await bench.orders()).toEqual(READ);
});

test.each(['a*b.csv', 'a?b.csv', 'we [2024].csv', "it's.csv", 'été ; 1.csv'])(
  'a file may be named %s',
  async (name) => {
    bench.write('client,date\n9,2024-01-01\n', 'aXb.csv');
    bench.write('client,date\n9,2024-01-01\n', 'we 2.csv');
    const found = await bench.read(bench.write(csv(','), name));
    expect(found.rows.read).toBe(2);
    expect(await bench.orders()).toEqual(READ);
  },
);

describe('a header', () => {
  test.each([
    ['CustomerID', 'InvoiceDate', 'InvoiceNo', 'Total'],
    ['n° client', 'date de commande', 'N° de commande', 'Montant TTC'],
    ['id_client', 'Date d’achat', 'numéro de commande', 'MONTANT (EUR)'],
    ['Customer E-mail', 'created_at', 'Order ID', 'order-total'],
    ['Code client', 'Order Date', 'Facture', 'Chiffre d’affaires'],
  ])('%s, %s, %s, %s is recognised', async (customer, date, order, amount) => {
    const found = await bench.readText(`x;${customer};${date};${order};${amount}\nz;1;2024-01-01;A;5\n`);
    expect(found.columns).toEqual({ customer, date, order, amount });
  });

  test('of a customer id wins over an e-mail, an e-mail over a name', async () => {
    const row = 'Ana,ana@x.com,7,2024-01-01\n';
    expect((await bench.readText(`name,email,customer id,date\n${row}`)).columns.customer).toBe('customer id');
    expect((await bench.readText(`name,email,x,date\n${row}`)).columns.customer).toBe('email');
    const byName = await bench.readText(`name,y,x,date\n${row}`);
    expect(byName.columns.customer).toBe('name');
    expect(byName.notes.map(({ en }) => en)).toContain('Customers are told apart by name: namesakes count as one.');
  });

  test('of an empty column gives way to the next', async () => {
    const found = await bench.readText('customer id,email,date\n,Ana@X.com,2024-01-01\n,ana@x.com ,2024-01-02\n');
    expect(found.columns.customer).toBe('email');
    const [count] = await bench.engine.rows(
      z.object({ customers: z.number() }),
      'SELECT count(DISTINCT customer)::INTEGER AS customers FROM orders',
    );
    expect(count?.customers).toBe(1);
  });

  test('named by the user wins', async () => {
    const text = 'client,payer,date,shipped,total\n1,2,2024-01-01,2024-02-01,5\n';
    const found = await bench.readText(text, { map: { customer: 'Payer', date: 'shipped' } });
    expect(found.columns).toEqual({ customer: 'payer', date: 'shipped', amount: 'total' });
    expect(await bench.orders()).toEqual([{ customer: 2, day: '2024-02-01', amount: '5.00' }]);
  });
});

test('text in quoted fields is never taken for rows, however large the file', async () => {
  const decoy = 'a line that looks like the file\n99,2024-01-01,1.00,x\n98,2024-01-01,1.00,x\nand ends here';
  const note = (i: number): string => (i < 20_000 ? 'plain' : `"${decoy}"`);
  const text = Array.from({ length: 350_000 }, (_, i) => `${i},2024-01-01,1.00,${note(i)}\n`).join('');
  const found = await bench.readText(`client,date,total,note\n${text}`);
  expect(imbalance(found)).toBe(0);
  expect(found.rows).toMatchObject({ read: 350_000, kept: 350_000 });
  const [count] = await bench.engine.rows(
    z.object({ customers: z.number() }),
    'SELECT count(DISTINCT customer)::INTEGER AS customers FROM orders',
  );
  expect(count?.customers).toBe(350_000);
});
