import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dayText } from '../../oracle/calendar.ts';
import { groupsOf } from '../../oracle/question.ts';
import type { Shop } from '../../oracle/shop.ts';
import { callTool } from '../call-tool.ts';
import { measureIfAny, rowsOf } from '../measure.ts';
import { openShop } from '../open-shop.ts';
import { shopAndPeriod } from '../random-shop.ts';
import { ordersOn, shopOf, withoutAmounts } from '../shop-of.ts';

const shop = shopOf(
  ...ordersOn('1', '2024-01-01', '2024-03-20'),
  ...ordersOn('2', '2024-02-15', '2024-02-16', '2024-06-30').map((line) => `${line} 300.005`),
  '3 2024-05-05 20',
  '4 2024-06-29 20',
);
const dates = { fromDate: '2024-04-01', toDate: '2024-06-01' };

test('customers are counted by their segments as of both days, newcomers and later customers apart', async () => {
  const found = await measureIfAny(shop, 'segmentMoves', { parameters: dates });
  expect(found).toMatchObject({ ...dates, dataFrom: '2024-01-01', dataTo: '2024-07-01' });
  expect(rowsOf(found?.moves ?? {})).toEqual([
    { before: '', after: '', customers: 1, yearBefore: 0, between: 0 },
    { before: '', after: 'nouveaux', customers: 1, yearBefore: 0, between: 20 },
    { before: 'nouveaux', after: 'a-cultiver', customers: 1, yearBefore: 2, between: 0 },
    { before: 'prometteurs', after: 'a-cultiver', customers: 1, yearBefore: 600.01, between: 0 },
  ]);
});

test('without dates, the last 91 days are compared; a day beyond the data moves nobody', async () => {
  const found = await measureIfAny(shop, 'segmentMoves');
  expect(found).toMatchObject({ fromDate: '2024-04-01', toDate: '2024-07-01' });
  const beyond = await measureIfAny(shop, 'segmentMoves', { parameters: { ...dates, toDate: '2024-07-02' } });
  expect(beyond?.moves.customers).toHaveLength(0);
  expect(await measureIfAny(withoutAmounts(shop), 'segmentMoves', { parameters: dates })).toBeUndefined();
});

const Sizes = z.object({ segments: z.array(z.object({ id: z.string(), customers: z.number() })) });
const Movement = z.object({
  matrix: z.array(
    z.object({ id: z.string(), customers: z.number(), moves: z.record(z.string(), z.number()), fell: z.number() }),
  ),
  newBetween: z.record(z.string(), z.number()),
  customers: z.number(),
  stayed: z.number(),
  rose: z.number(),
  fell: z.number(),
  notYetThere: z.number(),
});

/** The customers of each segment as of a day, by loops. */
function sizesAt(of: Shop, day: number): Record<string, number> {
  const groups = groupsOf(
    { ...of, orders: of.orders.filter((order) => order.day < day) },
    { asOf: day, by: 'segment' },
  );
  return Object.fromEntries(groups.map(({ key, customers }) => [key, customers]));
}

describe('any shop and two of its days', () => {
  test('rows and columns of the matrix are the segments as of each day, by loops and by rfm_segments', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(shopAndPeriod, async ({ shop: any, period }) => {
        const days = any.orders.map(({ day }) => day);
        const [first, end] = [Math.min(...days), Math.max(...days) + 1];
        const from = Math.min(Math.max(period.from, first + 1), end - 1);
        const to = Math.min(period.to, end);
        if (from <= first || from >= to) return;
        compared += 1;
        const { engine, source } = await openShop(any);
        const result = await callTool(source, 'segment_movement', { fromDate: dayText(from), toDate: dayText(to) });
        const early = await callTool(source, 'rfm_segments', { asOf: dayText(from) });
        await engine.close();
        if (!result.ok || !early.ok) throw new Error('refused');
        const found = Movement.parse(result.value);
        const held = (sizes: Record<string, number>) =>
          Object.fromEntries(Object.entries(sizes).filter(([, customers]) => customers > 0));
        const rows = Object.fromEntries(found.matrix.map(({ id, customers }) => [id, customers]));
        expect(held(rows)).toEqual(sizesAt(any, from));
        expect(rows).toEqual(
          Object.fromEntries(Sizes.parse(early.value).segments.map(({ id, customers }) => [id, customers])),
        );
        const columns = { ...found.newBetween };
        for (const { moves } of found.matrix)
          for (const [id, movers] of Object.entries(moves)) columns[id] = (columns[id] ?? 0) + movers;
        expect(held(columns)).toEqual(sizesAt(any, to));
        const arrivals = new Map<string, number>();
        for (const { customer, day } of any.orders)
          arrivals.set(customer, Math.min(day, arrivals.get(customer) ?? day));
        expect(found.notYetThere).toBe([...arrivals.values()].filter((day) => day >= to).length);
        expect(found.matrix.reduce((sum, { fell }) => sum + fell, 0)).toBe(found.fell);
      }),
      { seed: 20_240_229, numRuns: 25, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(10);
  });
});
