import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, openBench } from './import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Amounts as read, in the order of the file; null for a row that is not kept. Each customer also has an order of 0, for the returns. */
async function amountsOf(amounts: readonly string[]): Promise<(number | null)[]> {
  const rows = amounts.map((amount, i) => `${1000 + i};2024-01-01;0\n${1000 + i};2024-01-01;"${amount}"`).join('\n');
  await bench.readText(`client;date;montant\n${rows}\n`, { returns: 'net', zero: 'keep' });
  const found = (await bench.orders()).filter(({ amount }) => Number(amount) !== 0);
  const byCustomer = new Map(found.map(({ customer, amount }) => [customer, Number(amount)]));
  return amounts.map((_, i) => byCustomer.get(1000 + i) ?? null);
}

describe('with a decimal comma', () => {
  test('points, spaces and apostrophes group thousands', async () => {
    const amounts = [
      '12,5',
      '1 234,56',
      '1\u00a0234,56',
      '1\u202f234,56',
      '1.234,56',
      "1'234,56",
      '1234,5',
      '7',
      '-3,20',
      '−3,20',
    ];
    expect(await amountsOf(amounts)).toEqual([
      12.5, 1234.56, 1234.56, 1234.56, 1234.56, 1234.56, 1234.5, 7, -3.2, -3.2,
    ]);
  });

  test('a single point before three digits groups thousands too', async () => {
    expect(await amountsOf(['12,50', '1.234'])).toEqual([12.5, 1234]);
  });

  test('a point that cannot group thousands makes the row a reject', async () => {
    expect(await amountsOf(['12,50', '3,10', '12.5', '1.23.456'])).toEqual([12.5, 3.1, null, null]);
  });
});

describe('with a decimal point', () => {
  test('commas and spaces group thousands', async () => {
    const amounts = ['12.5', '1,234.56', '1 234.56', '1,234,567.80', '.5', '+4.25', '1,234'];
    expect(await amountsOf(amounts)).toEqual([12.5, 1234.56, 1234.56, 1234567.8, 0.5, 4.25, 1234]);
  });

  test('a comma that cannot group thousands makes the row a reject', async () => {
    expect(await amountsOf(['12.50', '3.10', '12,5', '1,23', 'abc', '12 5'])).toEqual([
      12.5,
      3.1,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the decimal sign', () => {
  test('is found beyond a head of whole numbers', async () => {
    const found = await bench.readText(`client;date;montant\n${'1;2024-01-01;5\n'.repeat(30_000)}2;2024-01-02;5,50\n`);
    expect(found.dialect.decimal).toBe(',');
    expect(await bench.orders()).toContainEqual({ customer: 2, day: '2024-01-02', amount: '5.50' });
  });

  test('that nothing shows is assumed, and said so', async () => {
    const found = await bench.readText('client;date;montant\n1;2024-01-01;1.234\n');
    expect(found.notes.some(({ fr }) => fr.includes('Rien ne distingue décimales et milliers'))).toBe(true);
  });
});

describe('a currency', () => {
  test.each([
    ['12,50 €', 'EUR'],
    ['€12.50', 'EUR'],
    ['£ 12.50', 'GBP'],
    ['-$1,012.50', 'USD'],
    ['CHF 12.50', 'CHF'],
    ['12.50 JPY', 'JPY'],
  ])('is read beside an amount: %s', async (amount, currency) => {
    const text = `client;date;montant\n1;2024-01-01;5\n1;2024-01-01;${amount}\n`;
    expect((await bench.readText(text, { returns: 'net' })).currency).toBe(currency);
  });

  test('is read in a column, where rows without it take the file’s', async () => {
    const found = await bench.readText('client;date;total;devise\n1;2024-01-01;5;eur\n2;2024-01-01;5;\n');
    expect(found.currency).toBe('EUR');
    expect(found.notes.map(({ en }) => en)).toContain('Rows without a currency, counted in EUR: 1.');
  });

  test('is read in the header of the amount', async () => {
    expect((await bench.readText('client;date;Total (£)\n1;2024-01-01;5\n')).currency).toBe('GBP');
  });

  test('is not invented: TTC is no currency, and none stays none', async () => {
    expect((await bench.readText('client;date;total\n1;2024-01-01;5 TTC\n')).currency).toBeNull();
    expect((await bench.readText('client;date;total\n1;2024-01-01;5\n')).currency).toBeNull();
  });
});
