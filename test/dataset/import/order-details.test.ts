import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Bench, imbalance, openBench } from './import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('products', () => {
  test('give a table of lines beside the orders', async () => {
    const text =
      'order,client,date,product,quantity,unit price\nA,1,2024-01-05,tea,2,3\nA,1,2024-01-05,cup,1,4\nB,2,2024-01-06,tea,-1,3\n';
    const found = await bench.readText(text);
    expect(found).toMatchObject({ orders: 1, lines: 2 });
    const Line = z.object({ product: z.string(), quantity: z.number(), amount: z.number(), same: z.boolean() });
    expect(
      await bench.engine.rows(
        Line,
        `SELECT product, quantity, amount::DOUBLE AS amount, order_key = hash('A') AS same FROM orders_lines ORDER BY product`,
      ),
    ).toEqual([
      { product: 'cup', quantity: 1, amount: 4, same: true },
      { product: 'tea', quantity: 2, amount: 6, same: true },
    ]);
  });

  test('absent from the file give no such table', async () => {
    expect((await bench.readText('client,date,total\n1,2024-01-05,3\n')).lines).toBeNull();
    await expect(bench.engine.run('SELECT * FROM orders_lines')).rejects.toThrow('does not exist');
  });
});

test('discounts are kept on their order, once when they are repeated on its rows', async () => {
  const lines =
    'order,client,date,total,discount amount,coupon code\nA,1,2024-01-05,10,2,HELLO\nA,1,2024-01-05,10,2,HELLO\nB,1,2024-01-06,5,,\n';
  const found = await bench.readText(lines);
  expect(found).toMatchObject({ orders: 2 });
  const Order = z.object({ discount: z.number().nullable(), code: z.string().nullable() });
  expect(
    await bench.engine.rows(
      Order,
      'SELECT discount::DOUBLE AS discount, discountCode AS code FROM orders ORDER BY day',
    ),
  ).toEqual([
    { discount: 2, code: 'HELLO' },
    { discount: null, code: null },
  ]);
});

test('test orders are set aside with all their rows, and counted', async () => {
  const found = await bench.readText(
    'order,client,date,total,test\nA,1,2024-01-05,10,true\nA,1,2024-01-05,4,\nB,1,2024-01-06,5,false\n',
  );
  expect(found).toMatchObject({ orders: 1, rows: { dropped: [{ reason: 'test', rows: 2 }] } });
  expect(imbalance(found)).toBe(0);
});

test('order keys are given when asked for: the same id has the same key in any file', async () => {
  const Key = z.object({ key: z.string().nullable() });
  const keys = async (text: string) => {
    await bench.readText(text, { keys: true });
    return bench.engine.rows(Key, 'SELECT order_key::VARCHAR AS key FROM orders ORDER BY day');
  };
  const [text] = await keys('order,client,date,total\nA-1,1,2024-01-05,10\n');
  const [again] = await keys('n° commande;client;date;total\nA-1;7;2024-02-05;1\nA-2;7;2024-02-06;1\n');
  expect(again).toEqual(text);
  expect(await keys('client,date,total\n1,2024-01-05,10\n')).toEqual([{ key: null }]);
});

test('orders without a customer: revenue is said with and without them', async () => {
  const found = await bench.readText('client,date,total\n1,2024-01-05,10\n,2024-01-05,4\n');
  expect(found.notes.map(({ en }) => en)).toContain(
    'Orders without a customer, counted apart: 1. Revenue without them: 10; with them: 14.',
  );
});
