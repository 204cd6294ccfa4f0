import { expect, test } from 'vitest';
import { z } from 'zod';
import { rfmCodes } from '../../src/knowledge/rfm-codes.ts';
import { dayNumber, dayText } from '../oracle/calendar.ts';
import { callTool } from './call-tool.ts';
import { openShop } from './open-shop.ts';
import { shopOf } from './shop-of.ts';

const Segments = z.array(z.object({ id: z.string(), customers: z.number() }));
const AS_OF = '2024-07-01';

/** One value inside each score from 1 to 5. */
const RECENCY_DAYS = [300, 150, 100, 45, 10];
const FREQUENCY = [1, 2, 4, 7, 12];
const SPENT = [20, 100, 300, 700, 2000];

/** A customer whose silence, orders and total are given; the total is spread over the orders. */
function customer(name: string, silence: number, orders: number, spent: number): string[] {
  const day = dayText(dayNumber(AS_OF) - silence);
  const rest = `${name} ${day} 0`;
  return [`${name} ${day} ${spent}`, ...Array.from({ length: orders - 1 }, () => rest)];
}

/** How many customers of the shop each segment keeps. */
async function sizes(lines: string[], segments: readonly string[]): Promise<Record<string, number>> {
  const { engine, source } = await openShop(shopOf(...lines));
  const found: Record<string, number> = {};
  for (const segment of segments) {
    const readiness = await callTool(source, 'data_readiness', { segment, asOf: AS_OF });
    if (readiness.ok) found[segment] = Number(readiness.value.customers);
  }
  await engine.close();
  return found;
}

test('each of the 125 codes falls in the segment that the table of codes gives', async () => {
  const codes = Object.entries(rfmCodes);
  expect(codes).toHaveLength(125);
  const lines = codes.flatMap(([code]) => {
    const [r = 0, f = 0, m = 0] = [...code].map((score) => Number(score) - 1);
    return customer(code, RECENCY_DAYS[r] ?? 0, FREQUENCY[f] ?? 0, SPENT[m] ?? 0);
  });
  const { engine, source } = await openShop(shopOf(...lines));
  const result = await callTool(source, 'data_readiness', { by: 'segment', asOf: AS_OF });
  await engine.close();
  const rows = result.ok ? (result.breakdown ?? []) : [];
  const expected = Map.groupBy(codes, ([, { segment }]) => segment);
  expect(Object.fromEntries(rows.map(({ key, customers }) => [key, customers]))).toEqual(
    Object.fromEntries([...expected].map(([segment, held]) => [segment, held.length])),
  );
});

// Code 555 is Champions, 545 too, 455 too, 554 too; 355 is Loyaux, 535 Loyaux, 553 Potentiels.
test('edges belong to the better score, but for the last amount, which must be exceeded', async () => {
  const segmentOf = async (silence: number, orders: number, spent: number) => {
    const found = await sizes(customer('1', silence, orders, spent), ['champions', 'loyaux', 'potentiels']);
    return Object.keys(found).find((segment) => found[segment] === 1);
  };
  expect([await segmentOf(60, 10, 1000.01), await segmentOf(61, 10, 1000.01)]).toEqual(['champions', 'loyaux']);
  expect([await segmentOf(30, 6, 1000.01), await segmentOf(30, 5, 1000.01)]).toEqual(['champions', 'loyaux']);
  expect([await segmentOf(30, 10, 500), await segmentOf(30, 10, 499.99)]).toEqual(['champions', 'potentiels']);
  expect([await segmentOf(60, 10, 1000.01), await segmentOf(60, 6, 500)]).toEqual(['champions', 'loyaux']);
});

test('amounts are compared once rounded to cents, half a cent going up', async () => {
  expect(await sizes(customer('1', 30, 10, 499.995), ['champions', 'potentiels'])).toEqual({
    champions: 1,
    potentiels: 0,
  });
  expect(await sizes(customer('1', 30, 10, 499.9949), ['champions', 'potentiels'])).toEqual({
    champions: 0,
    potentiels: 1,
  });
});

test('a segment has as many customers as the table of segments says', async () => {
  const lines = Array.from({ length: 200 }, (_, index) =>
    customer(String(index + 1), (index * 7) % 330, 1 + ((index * 5) % 12), ((index * 8_335) % 150_000) / 100 + 0.005),
  ).flat();
  const { engine, source } = await openShop(shopOf(...lines), { asOf: AS_OF });
  const table = await callTool(source, 'rfm_segments');
  const split = await callTool(source, 'data_readiness', { by: 'segment' });
  await engine.close();
  const segments = table.ok ? Segments.parse(table.value.segments) : [];
  const held = segments.filter(({ customers }) => customers > 0).map(({ id, customers }) => [id, customers]);
  const rows = split.ok ? (split.breakdown ?? []) : [];
  expect(held.length).toBeGreaterThan(5);
  expect(Object.fromEntries(rows.map(({ key, customers }) => [key, customers]))).toEqual(Object.fromEntries(held));
});
