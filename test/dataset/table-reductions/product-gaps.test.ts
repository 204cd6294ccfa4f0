import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, dayText } from '../../oracle/calendar.ts';
import { callTool } from '../call-tool.ts';
import { rowsOf } from '../measure.ts';
import { openOrderTables } from './open-order-tables.ts';

type Line = { customer: number; day: number; product: string };
const START = dayNumber('2023-11-20');
const LINES = {
  ...{ order_key: 'UBIGINT', customer: 'BIGINT', day: 'DATE', product: 'VARCHAR', category: 'VARCHAR' },
  ...{ quantity: 'DOUBLE', amount: 'DECIMAL(18, 4)' },
};

function open(lines: readonly Line[]) {
  return openOrderTables({
    orders: {
      columns: { customer: 'BIGINT', day: 'DATE', amount: 'DECIMAL(18, 4)' },
      rows: lines.map(({ customer, day }) => [customer, day, 1]),
    },
    lines: {
      columns: LINES,
      rows: lines.map(({ customer, day, product }) => [null, customer, day, product, null, null, null]),
    },
  });
}

const line: fc.Arbitrary<Line> = fc.record({
  customer: fc.integer({ min: 1, max: 12 }),
  day: fc.nat(200).map((days) => START + days),
  product: fc.constantFrom('tea', 'Coffee', 'filters', "l'eau"),
});

/** The value a quarter, half or three quarters of the way through the sorted values, between neighbours. */
function quartile(values: readonly number[], quarter: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const steps = quarter * (sorted.length - 1);
  const low = sorted[Math.floor(steps / 4)] ?? 0;
  return low + (((sorted[Math.floor(steps / 4) + 1] ?? low) - low) * (steps % 4)) / 4;
}

function expected(lines: readonly Line[], asOf: number, minimum: number) {
  const products = [...Map.groupBy(lines, ({ product }) => product)];
  return products.flatMap(([product, bought]) => {
    const histories = [...Map.groupBy(bought, ({ customer }) => customer).values()].map((list) =>
      [...new Set(list.map(({ day }) => day))].sort((a, b) => a - b),
    );
    const gaps = histories.flatMap((days) => days.slice(1).map((day, index) => day - (days[index] ?? 0)));
    const rebuyers = histories.filter(({ length }) => length > 1).length;
    if (rebuyers < minimum) return [];
    const [low, median, high] = [quartile(gaps, 1), quartile(gaps, 2), quartile(gaps, 3)];
    const quietAfter = Math.max(90, 3 * median, high);
    const waits = histories.map((days) => ({ silence: asOf - (days.at(-1) ?? 0), again: days.length > 1 }));
    const due = waits.filter(({ silence }) => silence >= low && silence <= high);
    const numbers = { customers: histories.length, rebuyers, gaps: gaps.length };
    return [
      {
        ...{ product, ...numbers, lowDays: low, medianDays: median, highDays: high, due: due.length },
        dueRebuyers: due.filter(({ again }) => again).length,
        late: waits.filter(({ silence }) => silence > high && silence <= quietAfter).length,
        quiet: waits.filter(({ silence }) => silence > quietAfter).length,
      },
    ];
  });
}

test('on any lines, the rhythm of each product and who is due are those that loops find', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 150, size: 'max' }), async (lines) => {
      const { source, close } = await open(lines);
      const end = Math.max(...lines.map(({ day }) => day)) + 1;
      const period = { from: START + 20, to: START + 150 };
      const asked = { dataset: 'shop', parameters: { minimumCustomers: 2 } };
      const whole = await source.measures(['productGaps'], asked);
      const part = await source.measures(['productGaps'], {
        ...asked,
        period: { from: dayText(period.from), to: dayText(period.to) },
      });
      await close();
      const rows = (measured: typeof whole) => {
        if (!measured.ok) throw new Error(measured.message.en);
        const found = rowsOf(measured.value.groups[0]?.values.productGaps ?? {});
        return found.sort((a, b) => (String(a.product) < String(b.product) ? -1 : 1));
      };
      const byName = (list: ReturnType<typeof expected>) => list.sort((a, b) => (a.product < b.product ? -1 : 1));
      expect(rows(whole)).toEqual(byName(expected(lines, end, 2)));
      const inside = lines.filter(({ day }) => day >= period.from && day < period.to);
      expect(rows(part)).toEqual(byName(expected(inside, Math.min(period.to, end), 2)));
    }),
    { seed: 20_240_229, numRuns: 12, endOnFailure: true },
  );
});

test('orders without products are refused by what they lack', async () => {
  const { source, close } = await openOrderTables({
    orders: { columns: { customer: 'BIGINT', day: 'DATE', amount: 'DECIMAL(18, 4)' }, rows: [[1, START, 5]] },
  });
  expect(await callTool(source, 'replenishment')).toMatchObject({ ok: false, code: 'not_in_data' });
  await close();
});
