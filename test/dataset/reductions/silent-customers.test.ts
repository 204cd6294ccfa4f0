import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historiesOf } from '../../oracle/histories.ts';
import type { Shop } from '../../oracle/shop.ts';
import { measureIfAny, rowsOf } from '../measure.ts';
import { randomShop } from '../random-shop.ts';
import { ordersOn, shopOf, withoutAmounts } from '../shop-of.ts';

const STATES = ['active', 'lapsing', 'dormant', 'gone'];

/** The state of a customer seen on these days, the last of them `silence` days ago; cross-multiplied, so that no fraction is rounded. */
function stateOf(days: readonly number[], silence: number): string {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const gaps = days.length >= 3 ? days.length - 1 : 1;
  const lostAfter = Math.max(90 * gaps, days.length >= 3 ? 3 * (last - first) : 0);
  const own = silence * gaps;
  return STATES[[3 * own > 2 * lostAfter, 3 * own > 4 * lostAfter, own > 4 * lostAfter].filter(Boolean).length] ?? '';
}

/** The smallest whole amount that this many hundredths of the values do not exceed. */
function percentile(values: readonly number[], hundredths: number): number {
  const sorted = values.map(Math.floor).toSorted((a, b) => a - b);
  return sorted[Math.ceil((hundredths * sorted.length) / 100) - 1] ?? 0;
}

function expected(shop: Shop) {
  const asOf = Math.max(...shop.orders.map(({ day }) => day)) + 1;
  const people = historiesOf(shop).map(({ days, orders }) => {
    const last = days.at(-1) ?? 0;
    const recent = orders.filter(({ day }) => day > last - 365);
    const units = recent.reduce((sum, order) => sum + (order.units ?? 0), 0);
    return { state: stateOf(days, asOf - last), known: days.length >= 3 ? 1 : 0, units, orders: recent.length };
  });
  const amounts = people.map(({ units }) => units / 1e4);
  const [mediumAbove, highAbove] = [percentile(amounts, 50), percentile(amounts, 80)];
  const groups: Record<string, { customers: number; units: number; orders: number }> = {};
  for (const { state, known, units, orders } of people) {
    const whole = Math.floor(units / 1e4);
    const tier = whole > highAbove ? 'high' : whole > mediumAbove ? 'medium' : 'low';
    const group = groups[`${state} ${tier} ${known}`] ?? { customers: 0, units: 0, orders: 0 };
    groups[`${state} ${tier} ${known}`] = {
      customers: group.customers + 1,
      units: group.units + units,
      orders: group.orders + orders,
    };
  }
  const start = asOf - 42;
  const earlier: Record<string, number[]> = {};
  for (const { days } of historiesOf(shop)) {
    const before = days.filter((day) => day < start);
    if (before.length === 0) continue;
    const state = stateOf(before, start - (before.at(-1) ?? 0));
    const [customers = 0, returned = 0] = earlier[state] ?? [];
    earlier[state] = [customers + 1, returned + (before.length < days.length ? 1 : 0)];
  }
  return { mediumAbove, highAbove, groups, earlier };
}

test('in any shop, silences, tiers, values and returns are those that loops find', async () => {
  await fc.assert(
    fc.asyncProperty(randomShop, async (shop) => {
      const found = await measureIfAny(shop, 'silentCustomers');
      const wanted = expected(shop);
      expect(found).toMatchObject({ reviewDays: 42, mediumAbove: wanted.mediumAbove, highAbove: wanted.highAbove });
      const groups = rowsOf(found?.groups ?? {}).map(({ state, tier, ownRhythm, customers, value, orders }) => [
        `${state} ${tier} ${ownRhythm}`,
        { customers, value, orders },
      ]);
      const rounded = Object.entries(wanted.groups).map(([key, { units, ...group }]) => [
        key,
        { ...group, value: Math.round(units / 100) / 100 },
      ]);
      expect(Object.fromEntries(groups)).toEqual(Object.fromEntries(rounded));
      const earlier = rowsOf(found?.earlier ?? {}).map(({ state, customers, returned }) => [
        state,
        [customers, returned],
      ]);
      expect(Object.fromEntries(earlier)).toEqual(wanted.earlier);
    }),
    { seed: 20_240_229, numRuns: 25, endOnFailure: true },
  );
});

test.each([
  [60, 'active'],
  [61, 'lapsing'],
  [120, 'lapsing'],
  [121, 'dormant'],
  [360, 'dormant'],
  [361, 'gone'],
])('without a slower rhythm, silent for %d days is %s', async (silence, state) => {
  const last = new Date(Date.UTC(2024, 5, 30) - silence * 86_400_000).toISOString().slice(0, 10);
  const shop = shopOf(`1 ${last}`, '2 2024-06-29');
  const { groups } = (await measureIfAny(shop, 'silentCustomers')) ?? {};
  expect(groups?.state).toContain(state);
});

test('a customer who buys every hundred days lapses after two hundred', async () => {
  const days = ['2023-01-01', '2023-04-11', '2023-07-20'];
  const states = async (last: string) => {
    const found = await measureIfAny(shopOf(...ordersOn('1', ...days), `2 ${last}`), 'silentCustomers');
    return rowsOf(found?.groups ?? {}).find(({ ownRhythm }) => ownRhythm === 1)?.state;
  };
  expect(await states('2024-02-04')).toBe('active');
  expect(await states('2024-02-05')).toBe('lapsing');
});

test('without amounts there is no past value', async () => {
  expect(await measureIfAny(withoutAmounts(shopOf('1 2024-01-01')), 'silentCustomers')).toBeUndefined();
});
