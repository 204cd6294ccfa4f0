import { expect, test } from 'vitest';
import { rowsOf } from '../../dataset/measure.ts';
import { openShop } from '../../dataset/open-shop.ts';
import { dayNumber } from '../../oracle/calendar.ts';
import { dayName, measureSimulated } from './measure-simulated.ts';
import { simulateShop } from './simulate-shop.ts';

const NAMES = [
  'repeatGroups',
  'repeatGroupSpend',
  'repeatSpends',
  'splitGroups',
  'forecastSplit',
  'repeatMonths',
] as const;

/** Rows as text with their customers added up, in order; segments are another story. */
function tally(rows: readonly Record<string, unknown>[]): string[] {
  const found = new Map<string, number>();
  for (const { customers, segment: _, ...row } of rows) {
    const key = JSON.stringify(
      Object.values(row).map((value) => (typeof value === 'number' ? value.toFixed(6) : value)),
    );
    found.set(key, (found.get(key) ?? 0) + Number(customers ?? 1));
  }
  return [...found].map(([key, count]) => `${key} × ${count}`).sort();
}

test('the SQL of every forecast measure gives what loops over the purchases give', async () => {
  const simulated = simulateShop({
    seed: 11,
    model: 'bg_nbd',
    parameters: [0.8, 6, 0.8, 3],
    customers: 150,
    days: 450,
  });
  const orders = simulated.buyers.flatMap(({ days, amounts }, at) =>
    days.map((day, index) => ({
      customer: String(at + 1),
      day: dayNumber(dayName(day)),
      units: Math.round((amounts[index] ?? 0) * 1e4),
      place: null,
      channel: null,
    })),
  );
  const last = dayName(simulated.days);
  const { engine, source } = await openShop({ orders, hasAmounts: true }, { asOf: last });
  try {
    const measured = await source.measures(NAMES, { dataset: 'shop' });
    if (!measured.ok) throw new Error(measured.message.en);
    const values = measured.value.groups[0]?.values ?? {};
    const expected = measureSimulated(simulated);
    expect(values.forecastSplit).toEqual(expected.forecastSplit);
    for (const name of ['repeatGroups', 'repeatSpends', 'splitGroups', 'repeatMonths'] as const)
      expect(tally(rowsOf(values[name] ?? {}))).toEqual(tally(rowsOf(expected[name])));
    const sum = (column: ArrayLike<number> = []) => Array.from(column).reduce((total, each) => total + each, 0);
    expect(sum(values.repeatGroupSpend?.repeatSpend)).toBeCloseTo(sum(expected.repeatGroupSpend.repeatSpend), 6);
  } finally {
    await engine.close();
  }
});
