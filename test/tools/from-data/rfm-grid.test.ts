import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import rfmGrid from '../../../src/tools/metrics/rfm-grid.ts';
import { answerOf, refusalOf } from './run-tool.ts';

fc.configureGlobal({ seed: 7 });

type Customer = { recency: number; frequency: number; cents: number };

function tables(customers: readonly Customer[]) {
  return {
    recencyFrequency: {
      recencyDays: Float64Array.from(customers, ({ recency }) => recency),
      frequency: Float64Array.from(customers, ({ frequency }) => frequency),
    },
    monetary: { monetary: Float64Array.from(customers, ({ cents }) => cents / 100) },
  };
}

const LEVELS = ['3', '2', '1'];
const CODES = LEVELS.flatMap((r) => LEVELS.flatMap((f) => LEVELS.map((m) => r + f + m)));

/** The level of a value: how many of the two thirds it lies strictly above, the third of n values being interpolated in tenths. */
function thirdOf(values: readonly number[], own: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const edges = [1, 2].map((third) => {
    const steps = third * (sorted.length - 1);
    const low = sorted[Math.floor(steps / 3)] ?? 0;
    const high = sorted[Math.floor(steps / 3) + 1] ?? low;
    return low + ((high - low) * (steps % 3)) / 3;
  });
  return 1 + edges.filter((edge) => own > edge + 1e-9).length;
}

describe('by thresholds', () => {
  const thresholds = { recencyDays: [30, 90], frequency: [2, 5], monetary: [100, 500] } as const;
  const given = { recencyDays: [30, 90], frequency: [2, 5], monetary: [100, 500] } satisfies Record<
    keyof typeof thresholds,
    [number, number]
  >;

  test.each([
    [30, 5, 500, '333'],
    [31, 4, 499.99, '222'],
    [90, 2, 100, '222'],
    [91, 1, 99.99, '111'],
    [0, 1, 99.994, '311'],
    [0, 1, 99.995, '312'],
  ])('%d days, %d purchases and %d fall in the cell %s', (recency, frequency, amount, code) => {
    const { cells } = answerOf(rfmGrid, {
      thresholds: given,
      recencyFrequency: { recencyDays: [recency], frequency: [frequency] },
      monetary: { monetary: [amount] },
    });
    expect(cells.filter(({ customers }) => customers > 0).map((cell) => cell.code)).toEqual([code]);
  });

  test('thresholds that descend are refused', () => {
    const one = tables([{ recency: 1, frequency: 1, cents: 100 }]);
    expect(refusalOf(rfmGrid, { ...one, thresholds: { ...given, monetary: [500, 100] } })).toBe('out_of_domain');
  });
});

test('nine customers all different make three levels of three', () => {
  const nine = Array.from({ length: 9 }, (_, index) => ({ recency: index, frequency: index + 1, cents: index * 100 }));
  const { levels, cells } = answerOf(rfmGrid, tables(nine));
  expect([levels.R, levels.F, levels.M]).toEqual(Array(3).fill({ 1: 3, 2: 3, 3: 3 }));
  const held = cells.filter(({ customers }) => customers > 0).map(({ code, customers }) => [code, customers]);
  expect(held).toEqual([
    ['311', 3],
    ['222', 3],
    ['133', 3],
  ]);
});

test('without amounts, without customers, or with two of them, there is no grid', () => {
  const { recencyFrequency, monetary } = tables([
    { recency: 1, frequency: 1, cents: 100 },
    { recency: 2, frequency: 1, cents: 100 },
  ]);
  expect(refusalOf(rfmGrid, { recencyFrequency })).toBe('not_in_data');
  expect(refusalOf(rfmGrid, { recencyFrequency, monetary })).toBe('too_few');
  expect(refusalOf(rfmGrid, { recencyFrequency, monetary: { monetary: [1] } })).toBe('out_of_domain');
});

describe('any base', () => {
  const customers = fc.array(
    fc.record({
      recency: fc.integer({ min: 0, max: 30 }),
      frequency: fc.integer({ min: 1, max: 6 }),
      cents: fc.integer({ min: 0, max: 5_000 }),
    }),
    { minLength: 3, maxLength: 90 },
  );

  test('the 27 cells are always there, in one order, and share out the base to the cent', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const { cells, customers: base, revenue } = answerOf(rfmGrid, tables(list));
        expect(cells.map(({ code }) => code)).toEqual(CODES);
        expect(base).toBe(list.length);
        expect(cells.reduce((sum, cell) => sum + cell.customers, 0)).toBe(list.length);
        const cents = list.reduce((sum, customer) => sum + customer.cents, 0);
        expect(cells.reduce((sum, cell) => sum + Math.round(cell.revenue * 100), 0)).toBe(cents);
        expect(Math.round(revenue * 100)).toBe(cents);
      }),
    );
  });

  test('each customer stands in the cell that looking at everyone else says', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const expected: Record<string, { customers: number; cents: number }> = {};
        for (const { recency, frequency, cents } of list) {
          const r =
            4 -
            thirdOf(
              list.map((each) => each.recency),
              recency,
            );
          const f = thirdOf(
            list.map((each) => each.frequency),
            frequency,
          );
          const m = thirdOf(
            list.map((each) => each.cents),
            cents,
          );
          const cell = expected[`${r}${f}${m}`] ?? { customers: 0, cents: 0 };
          expected[`${r}${f}${m}`] = { customers: cell.customers + 1, cents: cell.cents + cents };
        }
        const held = answerOf(rfmGrid, tables(list)).cells.filter((cell) => cell.customers > 0);
        expect(
          Object.fromEntries(
            held.map((cell) => [cell.code, { customers: cell.customers, cents: Math.round(cell.revenue * 100) }]),
          ),
        ).toEqual(expected);
      }),
    );
  });

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(customers, (list) => {
        expect(answerOf(rfmGrid, tables(list.toReversed()))).toEqual(answerOf(rfmGrid, tables(list)));
      }),
    );
  });
});
