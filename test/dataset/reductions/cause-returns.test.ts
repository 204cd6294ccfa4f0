import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText, labelOf, unitOf } from '../../oracle/calendar.ts';
import { historiesOf } from '../../oracle/histories.ts';
import type { Shop } from '../../oracle/shop.ts';
import { measureIfAny, rowsOf } from '../measure.ts';
import { randomShop } from '../random-shop.ts';

const RUNS = { seed: 20_261_122, numRuns: 15, endOnFailure: true };
const FOLLOWED_DAYS = 90;

const monthOf = (day: number) => labelOf(unitOf(day, 'month'), 'month');
const endOf = ({ orders }: Shop) => Math.max(...orders.map(({ day }) => day)) + 1;

/** Rows counted under their keys, sorted as text, so that no order matters. */
function tally(rows: readonly { key: string; trial: number; hit: number }[]): string[] {
  const totals = new Map<string, [number, number]>();
  for (const { key, trial, hit } of rows) {
    const [trials, hits] = totals.get(key) ?? [0, 0];
    totals.set(key, [trials + trial, hits + hit]);
  }
  return [...totals].map(([key, [trials, hits]]) => `${key} ${trials} ${hits}`).sort();
}

test('newcomers are followed for 90 days, under the month and the channel of their first order', async () => {
  await fc.assert(
    fc.asyncProperty(randomShop, async (shop) => {
      const end = endOf(shop);
      const expected = historiesOf(shop).flatMap(({ orders, days }) => {
        const first = Math.min(...days);
        const second = Math.min(...days.filter((day) => day > first));
        if (first + FOLLOWED_DAYS >= end) return [];
        const channels = orders
          .filter(({ day, channel }) => day === first && channel !== null)
          .map(({ channel }) => channel ?? '');
        return [
          {
            key: `${monthOf(first)}|${channels.sort((a, b) => (a < b ? -1 : 1))[0] ?? ''}`,
            trial: 1,
            hit: second - first <= FOLLOWED_DAYS ? 1 : 0,
          },
        ];
      });
      const found = await measureIfAny(shop, 'newcomerReturns');
      const rows = rowsOf(found ?? {}).map(
        ({ month, channel, trials, returned }) => `${month}|${channel} ${trials} ${returned}`,
      );
      expect(rows.sort()).toEqual(tally(expected));
    }),
    RUNS,
  );
});

test('purchases of customers of 90 days or more are followed for 90 days', async () => {
  await fc.assert(
    fc.asyncProperty(randomShop, async (shop) => {
      const end = endOf(shop);
      const expected = historiesOf(shop).flatMap(({ days }) => {
        const sorted = [...days].sort((a, b) => a - b);
        return sorted.flatMap((day, index) => {
          if (day - (sorted[0] ?? day) < FOLLOWED_DAYS || day + FOLLOWED_DAYS >= end) return [];
          const next = sorted[index + 1] ?? Number.POSITIVE_INFINITY;
          return [{ key: monthOf(day), trial: 1, hit: next - day <= FOLLOWED_DAYS ? 1 : 0 }];
        });
      });
      const rows = rowsOf((await measureIfAny(shop, 'laterReturns')) ?? {});
      expect(rows.map(({ month, trials, returned }) => `${month} ${trials} ${returned}`).sort()).toEqual(
        tally(expected),
      );
    }),
    RUNS,
  );
});

test('customers fallen silent are counted by quarter and by what they had spent', async () => {
  await fc.assert(
    fc.asyncProperty(randomShop, async (shop) => {
      const end = endOf(shop);
      const start = Math.min(...shop.orders.map(({ day }) => day));
      const expected = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((quarter) => {
        const at = end - 91 * quarter;
        if (at - 182 < start) return [];
        return historiesOf(shop).flatMap(({ orders }) => {
          const within = (from: number, to: number) => {
            const days = [...new Set(orders.filter(({ day }) => day >= from && day < to).map(({ day }) => day))];
            const spentOn = (of: number) =>
              orders.reduce((sum, { day, units }) => sum + (day === of ? (units ?? 0) : 0), 0);
            return days.reduce((sum, day) => sum + Math.round(spentOn(day) / 1e4), 0);
          };
          const spent = within(at - 182, at);
          return spent <= 0 ? [] : [{ key: `${quarter} ${spent}`, trial: 1, hit: within(at, at + 91) === 0 ? 1 : 0 }];
        });
      });
      const rows = rowsOf((await measureIfAny(shop, 'spendTierLapses')) ?? {});
      expect(rows.map((row) => `${row.quartersAgo} ${row.spent} ${row.customers} ${row.lapsed}`).sort()).toEqual(
        tally(expected),
      );
    }),
    RUNS,
  );
});

test('the months of the largest accounts add up to what they spent, and those of all to the revenue', async () => {
  await fc.assert(
    fc.asyncProperty(randomShop, async (shop) => {
      const spent = historiesOf(shop).map(({ customer, orders }) => ({
        customer,
        units: orders.reduce((sum, order) => sum + (order.units ?? 0), 0),
      }));
      const largest = spent.map(({ units }) => units).sort((a, b) => b - a);
      const rows = rowsOf((await measureIfAny(shop, 'topAccountMonths')) ?? {});
      const total = (account: number) =>
        rows.filter((row) => row.account === account).reduce((sum, row) => sum + Number(row.revenue), 0);
      expect(total(0)).toBeCloseTo(spent.reduce((sum, { units }) => sum + units, 0) / 1e4, 4);
      for (const rank of [1, 2, 3]) expect(total(rank)).toBeCloseTo((largest[rank - 1] ?? 0) / 1e4, 4);
      const months = rows.filter((row) => row.account === 0).map(({ month }) => month);
      expect(months).toEqual([...new Set(shop.orders.map(({ day }) => dayText(day).slice(0, 7)))].sort());
    }),
    RUNS,
  );
});
