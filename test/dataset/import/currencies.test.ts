import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ExchangeRates } from '../../../src/dataset/import/exchange-rates.ts';
import { readRates } from '../../../src/dataset/import/read-rates.ts';
import { type Bench, imbalance, openBench } from './import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const TWO = 'client;date;total;devise\n1;2024-01-01;5;EUR\n2;2024-01-02;7;USD\n3;2024-01-03;9;EUR\n';

describe('orders in several currencies', () => {
  test('are all kept, each with its currency, and nothing adds them up', async () => {
    const found = await bench.readText(TWO);
    expect(found).toMatchObject({ orders: 3, currency: null, revenue: null });
    expect(found.currencies).toEqual([
      { currency: 'EUR', rows: 2 },
      { currency: 'USD', rows: 1 },
    ]);
    expect(found.notes[0]?.fr).toContain('ne s’additionnent pas');
    const rows = await bench.engine.rows(
      z.object({ currency: z.string(), amount: z.number() }),
      'SELECT currency, sum(amount)::DOUBLE AS amount FROM orders GROUP BY currency ORDER BY currency',
    );
    expect(rows).toEqual([
      { currency: 'EUR', amount: 14 },
      { currency: 'USD', amount: 7 },
    ]);
  });

  test('are seen beside the amounts too, however late in the file', async () => {
    const signs = `client;date;total\n${'1;2024-01-01;5 €\n'.repeat(30_000)}2;2024-01-01;$5\n`;
    expect((await bench.readText(signs)).currencies).toEqual([
      { currency: 'EUR', rows: 30_000 },
      { currency: 'USD', rows: 1 },
    ]);
  });

  test('are narrowed to the one the user asks for; the others are set aside and counted', async () => {
    const found = await bench.readText(TWO, { currency: 'EUR' });
    expect(found).toMatchObject({ orders: 2, currency: 'EUR', revenue: 14, currencies: [] });
    expect(found.rows.dropped).toEqual([{ reason: 'otherCurrency', rows: 1 }]);
    expect(imbalance(found)).toBe(0);
    expect((await bench.refused(TWO, { currency: 'CHF' })).message.en).toContain('EUR (2), USD (1)');
  });

  test('are refused when one order mixes them', async () => {
    const mixed = 'commande;client;date;total;devise\nA;1;2024-01-01;5;EUR\nA;1;2024-01-01;7;USD\n';
    expect((await bench.refused(mixed)).needs).toEqual(['currency', 'rates']);
  });
});

const RATES: ExchangeRates = {
  base: 'EUR',
  file: 'rates.csv',
  rates: [
    { day: '2024-01-01', currency: 'USD', rate: 0.9 },
    { day: '2024-02-01', currency: 'USD', rate: 0.8 },
  ],
};

describe('dated rates', () => {
  test('convert each amount at the latest rate on or before its day', async () => {
    const text = `client;date;total;devise\n1;2024-01-31;10;USD\n1;2024-02-01;10;USD\n1;2024-02-02;10;EUR\n`;
    const found = await bench.readText(text, { rates: RATES });
    expect(found).toMatchObject({ currency: 'EUR', revenue: 9 + 8 + 10, currencies: [] });
    expect(found.notes[0]?.en).toContain('converted to EUR');
  });

  test('that start too late, or lack a currency, are refused with what is missing', async () => {
    const early = 'client;date;total;devise\n1;2023-12-31;10;USD\n1;2024-02-02;10;EUR\n';
    expect((await bench.refused(early, { rates: RATES })).message.en).toContain('USD → EUR on 2023-12-31');
    const other = 'client;date;total;devise\n1;2024-02-02;10;GBP\n1;2024-02-02;10;EUR\n';
    expect((await bench.refused(other, { rates: RATES })).message.fr).toContain('GBP → EUR');
  });

  test('are read from a file, decimal comma or point', async () => {
    const path = bench.write('date;devise;taux;base\n2024-01-01;usd;0,9;EUR\n2024-02-01;USD;0.8;EUR\n', 'rates.csv');
    expect(await readRates(path, undefined)).toEqual({ ok: true, value: RATES });
  });

  test('with a line that is none are refused, with the line', async () => {
    for (const line of ['2024-13-01x;USD;0.9', '2024-01-01;dollars;0.9', '2024-01-01;USD;0', '2024-01-01;USD;']) {
      const read = await readRates(bench.write(`date;currency;rate\n2024-01-01;USD;1\n${line}\n`, 'r.csv'), 'EUR');
      expect(read.ok ? '' : read.message.en).toContain('line 3');
    }
    const without = await readRates(bench.write('date;currency;rate\n2024-01-01;USD;1\n', 'r.csv'), undefined);
    expect(without.ok ? '' : without.message.en).toContain('base');
  });
});
