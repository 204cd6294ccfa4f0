import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dayNumber, dayText } from '../../oracle/calendar.ts';
import { netReturns } from '../../oracle/net-returns.ts';
import type { Order } from '../../oracle/shop.ts';
import { type Bench, imbalance, openBench } from './import-text.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const HEADER = 'order,client,date,total\n';
const net = (rows: readonly string[]) => bench.readText(`${HEADER}${rows.join('\n')}\n`, { returns: 'net' });

describe('a return, once netted', () => {
  test('with an id of its own comes off the customer’s latest order by its day, and is no order', async () => {
    const rows = ['O1,7,2024-01-05,50', 'O2,7,2024-02-05,80', 'O3,7,2024-03-05,30', 'O4,8,2024-02-08,99'];
    const found = await net([...rows, 'R2,7,2024-02-10,-20', 'C9,7,2024-02-05,-5']);
    expect(found).toMatchObject({ orders: 4, to: '2024-03-05' });
    expect(found.rows).toEqual({ read: 6, kept: 6, merged: 0, netted: 2, dropped: [], rejected: [] });
    expect(await bench.orders()).toEqual([
      { customer: 7, day: '2024-01-05', amount: '50.00' },
      { customer: 7, day: '2024-02-05', amount: '55.00' },
      { customer: 8, day: '2024-02-08', amount: '99.00' },
      { customer: 7, day: '2024-03-05', amount: '30.00' },
    ]);
  });

  test('with the id of an order comes off that order, whose day and customer stay', async () => {
    const found = await net(['A,7,2024-01-05,50', 'A,7,2024-01-05,20', 'A,6,2024-01-03,-5', 'B,7,2024-01-09,8']);
    expect(found.rows).toMatchObject({ read: 4, kept: 4, merged: 1, netted: 1 });
    expect(await bench.orders()).toEqual([
      { customer: 7, day: '2024-01-05', amount: '65.00' },
      { customer: 7, day: '2024-01-09', amount: '8.00' },
    ]);
  });

  test('without an earlier order of its customer is set aside and counted', async () => {
    const found = await net(['O1,7,2024-01-05,50', 'R1,7,2024-01-04,-20', 'R2,9,2024-02-04,-20']);
    expect(found.rows).toMatchObject({ kept: 1, netted: 0, dropped: [{ reason: 'returnAlone', rows: 2 }] });
    expect(imbalance(found)).toBe(0);
    expect(await bench.orders()).toEqual([{ customer: 7, day: '2024-01-05', amount: '50.00' }]);
  });

  test('leaves an order of nothing or less an order', async () => {
    await net(['O1,7,2024-01-05,50', 'O2,8,2024-01-05,50', 'R1,7,2024-01-06,-50', 'R2,8,2024-01-06,-70']);
    expect((await bench.orders()).map(({ amount }) => amount)).toEqual(['0.00', '-20.00']);
  });

  test('without customer lowers the revenue without customer, not the orders', async () => {
    const found = await net(['O1,7,2024-01-05,50', 'O2,,2024-01-05,30', 'R2,,2024-01-06,-10']);
    expect(found.anonymous).toEqual({ orders: 1, revenue: 20 });
    expect(found.rows.dropped).toEqual([{ reason: 'anonymous', rows: 2 }]);
  });

  test('counts once when dropped as a duplicate line', async () => {
    const rows = ['O1,7,2024-01-05,50', 'R1,7,2024-01-06,-10', 'R1,7,2024-01-06,-10'];
    const found = await bench.readText(`${HEADER}${rows.join('\n')}\n`, { returns: 'net', duplicates: 'drop' });
    expect(found.rows).toMatchObject({ kept: 2, netted: 1, dropped: [{ reason: 'duplicate', rows: 1 }] });
    expect((await bench.orders()).map(({ amount }) => amount)).toEqual(['40.00']);
  });

  test('whose total is repeated on its rows comes off once, like the totals of the orders', async () => {
    await net([
      'A,7,2024-01-05,50',
      'A,7,2024-01-05,50',
      'R1,7,2024-01-06,-9',
      'R1,7,2024-01-06,-9',
      'R2,7,2024-01-06,-9',
    ]);
    expect((await bench.orders()).map(({ amount }) => amount)).toEqual(['32.00']);
  });

  test('beside a column of refunds comes off too, and a doubt about counting twice is said', async () => {
    const text = 'client,date,total,refund amount\n7,2024-01-05,50,5\n7,2024-01-06,-10,\n';
    const found = await bench.readText(text, { returns: 'net' });
    expect((await bench.orders()).map(({ amount }) => amount)).toEqual(['35.00']);
    expect(found.notes.some(({ en }) => en.includes('check that they do not say the same thing twice'))).toBe(true);
  });

  test('in another currency than the orders is refused', async () => {
    const text = 'client,date,total,currency\n7,2024-01-05,50,EUR\n7,2024-01-06,-50,USD\n';
    expect((await bench.refused(text, { returns: 'net' })).message.en).toContain('EUR (1), USD (1)');
  });

  test('is said, with the rule', async () => {
    const found = await net(['O1,7,2024-01-05,50', 'R1,7,2024-01-06,-50']);
    expect(found.notes[0]?.en).toContain('Return rows deducted: 1.');
  });
});

test('a file of returns alone is refused when they are netted', async () => {
  const refusal = await bench.refused(`${HEADER}R1,7,2024-01-05,-50\n`, { returns: 'net' });
  expect(refusal.message.en).toContain('return without order (1)');
});

/** A row of order lines: several rows may share an id, customer and day. */
const line = fc.record({
  id: fc.integer({ min: 1, max: 12 }),
  isReturn: fc.boolean(),
  ownId: fc.boolean(),
  customer: fc.integer({ min: 1, max: 4 }).map(String),
  day: fc.integer({ min: 0, max: 9 }).map((days) => dayNumber('2024-01-01') + days),
  cents: fc.integer({ min: 1, max: 5 }),
  place: fc.constantFrom('Lyon', 'Nice', null),
});
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

const Found = z.object({ customer: z.string(), day: z.string(), units: z.number(), place: z.string().nullable() });

test('loops over the rows net the returns of any file the same, whatever the order of its rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 40 }), async (drawn) => {
      const heads = new Map<number, Line>();
      for (const each of drawn) if (!heads.has(each.id)) heads.set(each.id, each);
      const first = {
        id: 0,
        isReturn: false,
        ownId: false,
        customer: '5',
        day: dayNumber('2024-01-01'),
        cents: 1,
        place: null,
      };
      const lines = [first, ...drawn.map((each) => sameOrder(each, heads.get(each.id) ?? each))];
      const text = lines.map((each, row) => {
        const id = each.isReturn && each.ownId ? `R${row}` : `O${each.id}`;
        return `${id},K${each.customer},${dayText(each.day)},${each.isReturn ? -1 : 1},${each.cents / 100},${each.place ?? ''}\n`;
      });
      const read = (rows: readonly string[]) =>
        bench.readText(`order,client,date,quantity,unit price,country\n${rows.join('')}`, { returns: 'net' });
      const expected = expectedOrders(lines);
      for (const rows of [text, text.toReversed()]) {
        const found = await read(rows);
        expect(imbalance(found)).toBe(0);
        expect(found.rows.dropped).toEqual(
          expected.alone === 0 ? [] : [{ reason: 'returnAlone', rows: expected.alone }],
        );
        expect(
          await bench.engine.rows(
            Found,
            `SELECT customer, day::VARCHAR AS day, (amount * 10000)::DOUBLE AS units, place FROM orders
           ORDER BY customer, day, units, place`,
          ),
        ).toEqual(expected.orders);
      }
    }),
    { numRuns: 60, seed: 20_250_630 },
  );
});

/** Lines of one order share its customer, day and place; a return with an id of its own has its own. */
function sameOrder(each: Line, head: Line): Line {
  if (each.isReturn && each.ownId) return each;
  return { ...each, customer: head.customer, day: head.day, place: head.place };
}

function expectedOrders(lines: readonly Line[]) {
  const bought = new Map<number, Order>();
  const back: Order[] = [];
  const asOrder = ({ customer, day, cents, place }: Line, sign: 1 | -1): Order => {
    return { customer: `K${customer}`, day, units: sign * cents * 100, place, channel: null };
  };
  for (const each of lines.filter(({ isReturn }) => !isReturn)) {
    const order = bought.get(each.id);
    if (order === undefined) bought.set(each.id, asOrder(each, 1));
    else order.units = (order.units ?? 0) + each.cents * 100;
  }
  for (const each of lines.filter(({ isReturn }) => isReturn)) {
    const order = each.ownId ? undefined : bought.get(each.id);
    if (order === undefined) back.push(asOrder(each, -1));
    else order.units = (order.units ?? 0) - each.cents * 100;
  }
  const { orders, alone } = netReturns([...bought.values()], back);
  const bare = orders.map(({ customer, day, units, place }) => ({
    customer,
    day: dayText(day),
    units: units ?? 0,
    place,
  }));
  return { orders: bare.sort(byContent), alone: alone.length };
}

type Bare = z.infer<typeof Found>;

function byContent(a: Bare, b: Bare): number {
  const [one, other] = [a, b].map(({ customer, day, place }) => [`${customer} ${day}`, place ?? '~'] as const);
  return compare(one?.[0], other?.[0]) || a.units - b.units || compare(one?.[1], other?.[1]);
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
