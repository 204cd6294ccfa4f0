import { expect, test } from 'vitest';
import { z } from 'zod';
import { viewOrders } from '../../src/dataset/orders-view.ts';
import { segmentCustomers } from '../../src/dataset/segment-rule.ts';
import { rfmCodes } from '../../src/knowledge/rfm-codes.ts';
import { dayNumber, dayText } from '../oracle/calendar.ts';
import { callTool } from './call-tool.ts';
import { openShop, rule } from './open-shop.ts';
import { shopOf } from './shop-of.ts';

const Kept = z.object({ customer: z.string(), segment: z.string() });
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

/** The segment of each customer, by name. */
async function segmentsOf(lines: string[]): Promise<Record<string, string>> {
  const { engine } = await openShop(shopOf(...lines));
  const view = viewOrders(engine, { name: 'v1', asOf: AS_OF, onlyCustomers: null });
  const rows = await engine.rows(
    Kept,
    `SELECT customer::VARCHAR AS customer, segment FROM (${await segmentCustomers(view, rule)})`,
  );
  await engine.close();
  return Object.fromEntries(rows.map(({ customer: name, segment }) => [name, segment]));
}

test('each of the 125 codes falls in the segment that the table of codes gives', async () => {
  const codes = Object.keys(rfmCodes);
  expect(codes).toHaveLength(125);
  const lines = codes.flatMap((code) => {
    const [r = 0, f = 0, m = 0] = [...code].map((score) => Number(score) - 1);
    return customer(code, RECENCY_DAYS[r] ?? 0, FREQUENCY[f] ?? 0, SPENT[m] ?? 0);
  });
  expect(await segmentsOf(lines)).toEqual(
    Object.fromEntries(Object.entries(rfmCodes).map(([code, { segment }]) => [code, segment])),
  );
});

type Habits = readonly [silence: number, orders: number, spent: number];

/** A customer on each side of each edge, where the two sides are two segments; the codes are given for the reader. */
const edges: [edge: string, inside: Habits, better: string, outside: Habits, worse: string][] = [
  ['silence', [30, 10, 300], '553 potentiels', [31, 10, 300], '453 loyaux'],
  ['silence', [60, 10, 2000], '455 champions', [61, 10, 2000], '355 loyaux'],
  ['silence', [120, 10, 2000], '355 loyaux', [121, 10, 2000], '255 a-risque'],
  ['silence', [180, 6, 700], '244 dormants', [181, 6, 700], '144 hibernants'],
  ['orders', [45, 2, 100], '422 nouveaux', [45, 1, 100], '412 a-cultiver'],
  ['orders', [45, 3, 100], '432 potentiels', [45, 2, 100], '422 nouveaux'],
  ['orders', [10, 6, 2000], '545 champions', [10, 5, 2000], '535 loyaux'],
  ['orders', [10, 10, 300], '553 potentiels', [10, 9, 300], '543 loyaux'],
  ['amount', [45, 1, 50], '412 a-cultiver', [45, 1, 49.99], '411 nouveaux'],
  ['amount', [10, 2, 200], '523 prometteurs', [10, 2, 199.99], '522 nouveaux'],
  ['amount', [10, 10, 500], '554 champions', [10, 10, 499.99], '553 potentiels'],
  ['amount', [150, 6, 1000.01], '245 a-risque', [150, 6, 1000], '244 dormants'],
];

test.each(edges)('%s: %j is %s, %j is %s', async (_, inside, better, outside, worse) => {
  const found = await segmentsOf([...customer('in', ...inside), ...customer('out', ...outside)]);
  expect(found).toEqual({ in: better.slice(4), out: worse.slice(4) });
});

test('amounts are compared once rounded to cents, half a cent going up', async () => {
  const found = await segmentsOf([...customer('up', 30, 10, 499.995), ...customer('down', 30, 10, 499.9949)]);
  expect(found).toEqual({ up: 'champions', down: 'potentiels' });
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
