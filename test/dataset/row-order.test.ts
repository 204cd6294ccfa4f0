import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openEngine } from '../../src/dataset/duckdb.ts';
import type { OrderDataset } from '../../src/dataset/order-dataset.ts';
import { openOrderSource } from '../../src/dataset/order-source.ts';
import type { MeasureSource } from '../../src/domain/measure-source.ts';
import type { Shop } from '../oracle/shop.ts';
import { type ToolCall, toolCalls } from '../oracle/tool-call.ts';
import { callTool } from './call-tool.ts';
import { openShop, reductions, rule } from './open-shop.ts';
import { randomShop } from './random-shop.ts';

/** Each tool, with one of its sets of arguments. */
const oneCallEach = [...new Map(toolCalls.map((call) => [call.tool, call])).values()];

/** Every answer about a data set as one text, some of them by group. */
async function answersOf(source: MeasureSource, calls: readonly ToolCall[]): Promise<string> {
  const answers: unknown[] = [];
  for (const { tool, args } of calls) answers.push(await callTool(source, tool, args));
  for (const tool of ['repeat_purchase_rate', 'data_readiness'])
    answers.push(await callTool(source, tool, { by: 'place' }));
  return JSON.stringify(answers);
}

async function answersAbout(shop: Shop): Promise<string> {
  const { engine, source } = await openShop(shop);
  const answers = await answersOf(source, toolCalls);
  await engine.close();
  return answers;
}

test('the order of the rows changes no byte of the answers', async () => {
  const shuffled = randomShop.chain((shop) =>
    fc
      .shuffledSubarray([...shop.orders], { minLength: shop.orders.length })
      .map((orders) => ({ shop, mixed: { ...shop, orders } })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ shop, mixed }) => {
      expect(await answersAbout(mixed)).toBe(await answersAbout(shop));
    }),
    { seed: 20_240_229, numRuns: 5, endOnFailure: true },
  );
});

/** Enough rows for several row groups, so that the threads share the work; many orders on a customer’s first day. */
const MANY_ORDERS = `CREATE TABLE orders AS
  SELECT (hash(i) % 2000)::BIGINT AS customer, DATE '2023-01-01' + ((hash(i + 7) % 5) * (hash(i + 3) % 160))::INTEGER AS day,
         ((hash(i + 5) % 4000000) / 10000)::DECIMAL(18, 4) AS amount,
         ['Lyon', 'Nice', 'Metz', NULL][1 + (hash(i + 13) % 4)::INTEGER] AS place
  FROM range(300000) AS rows (i)`;

test('the number of threads changes no byte of the answers', async () => {
  const answers: string[] = [];
  for (const threads of [1, 4, 4]) {
    const engine = await openEngine();
    await engine.run(`SET threads = ${threads}`);
    await engine.run(MANY_ORDERS);
    const dataset: OrderDataset = {
      id: 'shop',
      engine,
      digest: 'feed',
      columns: new Set(['customer', 'date', 'amount', 'place']),
      hasAmount: true,
      rowsRead: 300_000,
      currency: null,
      timeZone: 'UTC',
      conventions: {},
      from: '2023-01-01',
      to: '2024-09-30',
      asOf: '2024-10-01',
    };
    answers.push(await answersOf(openOrderSource(dataset, reductions, rule), oneCallEach));
    await engine.close();
  }
  expect(answers[0]).toContain('Metz');
  expect(answers[1]).toBe(answers[0]);
  expect(answers[2]).toBe(answers[0]);
});
