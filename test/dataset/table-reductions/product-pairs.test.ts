import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber } from '../../oracle/calendar.ts';
import { rowsOf } from '../measure.ts';
import { openOrderTables } from './open-order-tables.ts';

type Line = { order: number | null; customer: number; day: number; product: string };
const START = dayNumber('2024-01-10');
const PRODUCTS = ['tea', 'Coffee', 'filters', "l'eau", 'honey'];

function open(lines: readonly Line[]) {
  return openOrderTables({
    orders: {
      columns: { customer: 'BIGINT', day: 'DATE', amount: 'DECIMAL(18, 4)' },
      rows: lines.map(({ customer, day }) => [customer, day, 1]),
    },
    lines: {
      columns: { order_key: 'UBIGINT', customer: 'BIGINT', day: 'DATE', product: 'VARCHAR' },
      rows: lines.map(({ order, customer, day, product }) => [order, customer, day, product]),
    },
  });
}

/** Lines of an order that is known by its number, or not, have one customer and one day. */
const basket = fc
  .record({
    numbered: fc.boolean(),
    customer: fc.integer({ min: 1, max: 15 }),
    day: fc.nat(120).map((days) => START + days),
    products: fc.array(fc.constantFrom(...PRODUCTS), { minLength: 1, maxLength: 4 }),
  })
  .map(({ products, ...rest }) => ({ ...rest, products }));
const shop = fc
  .array(basket, { minLength: 60, maxLength: 160, size: 'max' })
  .map((baskets) =>
    baskets.flatMap(({ numbered, customer, day, products }, index) =>
      products.map((product): Line => ({ order: numbered ? index + 1 : null, customer, day, product })),
    ),
  );

type Basket = { customer: number; products: Set<string> };
type Sides = { before: Basket[]; after: Basket[]; ordered: boolean };

/** How often each pair is found, among products in at least five of the baskets; at least five times, by five customers. */
function expected({ before, after, ordered }: Sides) {
  const holding = (baskets: readonly Basket[], product: string) =>
    baskets.filter(({ products }) => products.has(product)).length;
  const chosen = PRODUCTS.filter((product) => holding(before, product) >= 5);
  const bought = PRODUCTS.filter((product) => holding(before, product) > 0);
  const pairs = chosen.flatMap((first) =>
    chosen
      .filter((second) => (ordered ? first !== second : Buffer.compare(Buffer.from(first), Buffer.from(second)) < 0))
      .flatMap((second) => {
        const rows = before.filter(
          ({ products }, index) => products.has(first) && after[index]?.products.has(second) === true,
        );
        const customers = new Set(rows.map(({ customer }) => customer)).size;
        if (rows.length < 5 || customers < 5) return [];
        const counts = { firstCount: holding(before, first), secondCount: holding(after, second) };
        return [{ first, second, both: rows.length, ...counts, customers }];
      }),
  );
  return { baskets: before.length, considered: chosen.length, leftOut: bought.length - chosen.length, pairs };
}

function basketsOf(lines: readonly Line[], keyOf: (line: Line) => string): Basket[] {
  return [...Map.groupBy(lines, keyOf).values()].map((list) => ({
    customer: list[0]?.customer ?? 0,
    products: new Set(list.map(({ product }) => product)),
  }));
}

function visitsOf(lines: readonly Line[]): Sides {
  const before: Basket[] = [];
  const after: Basket[] = [];
  for (const own of Map.groupBy(lines, ({ customer }) => customer).values()) {
    const byDay = [...Map.groupBy(own, ({ day }) => day)].sort(([a], [b]) => a - b).map(([, list]) => list);
    const visits = byDay.flatMap((list) => basketsOf(list, () => 'one'));
    before.push(...visits.slice(0, -1));
    after.push(...visits.slice(1));
  }
  return { before, after, ordered: true };
}

const sort = (rows: readonly Record<string, unknown>[]) => rows.map((row) => JSON.stringify(row)).sort();

test('on any lines, pairs in an order and from one visit to the next are those that loops find', async () => {
  await fc.assert(
    fc.asyncProperty(shop, async (lines) => {
      const { source, close } = await open(lines);
      const asked = { dataset: 'shop', parameters: { minimumSupport: 0.0001 } };
      const measured = await source.measures(['basketPairs', 'nextPairs'], asked);
      await close();
      if (!measured.ok) throw new Error(measured.message.en);
      const { basketPairs, nextPairs } = measured.value.groups[0]?.values ?? {};
      const orders = basketsOf(lines, ({ order, customer, day }) => String(order ?? `${customer} ${day}`));
      const cases = [
        { found: basketPairs, wanted: expected({ before: orders, after: orders, ordered: false }) },
        { found: nextPairs, wanted: expected(visitsOf(lines)) },
      ];
      for (const { found, wanted } of cases) {
        const { pairs, ...sizes } = found ?? { pairs: {} };
        expect(sizes).toEqual({ baskets: wanted.baskets, considered: wanted.considered, leftOut: wanted.leftOut });
        expect(sort(rowsOf(pairs))).toEqual(sort(wanted.pairs));
      }
    }),
    { seed: 20_240_229, numRuns: 12, endOnFailure: true },
  );
});

test('newcomers who began with a product are counted by month, once their days have gone by', async () => {
  const newcomer = (index: number, month: number, product: string) => {
    const day = dayNumber('2024-01-10') + 31 * month;
    const first = { order: null, customer: index, day, product };
    return index % 3 === 0 ? [first, { ...first, day: day + 20, product: 'honey' }] : [first];
  };
  const lines = Array.from({ length: 90 }, (_, index) =>
    newcomer(index + 1, index % 2, index < 60 ? 'tea' : 'coffee'),
  ).flat();
  const late = { order: null, customer: 999, day: dayNumber('2024-05-01'), product: 'tea' };
  const { source, close } = await open([...lines, late]);
  const asked = { dataset: 'shop', parameters: { days: 30 } };
  const measured = await source.measures(['firstBaskets'], asked);
  const period = { from: '2024-01-01', to: '2024-02-01' };
  const january = await source.measures(['firstBaskets'], { ...asked, period });
  await close();
  const values = (found: typeof measured) => (found.ok ? found.value.groups[0]?.values.firstBaskets : undefined);
  expect(rowsOf(values(measured)?.all ?? {})).toEqual([
    { cohort: '2024-01', customers: 45, retained: 15 },
    { cohort: '2024-02', customers: 45, retained: 15 },
  ]);
  expect(rowsOf(values(measured)?.products ?? {})).toEqual([
    { product: 'coffee', cohort: '2024-01', customers: 15, retained: 5 },
    { product: 'coffee', cohort: '2024-02', customers: 15, retained: 5 },
    { product: 'tea', cohort: '2024-01', customers: 30, retained: 10 },
    { product: 'tea', cohort: '2024-02', customers: 30, retained: 10 },
  ]);
  expect(rowsOf(values(january)?.products ?? {})).toEqual([
    { product: 'tea', cohort: '2024-01', customers: 30, retained: 10 },
  ]);
});
