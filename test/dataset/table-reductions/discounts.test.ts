import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, dayText, labelOf, unitOf } from '../../oracle/calendar.ts';
import { callTool } from '../call-tool.ts';
import { rowsOf } from '../measure.ts';
import { openOrderTables } from './open-order-tables.ts';

type Sale = { customer: number; day: number; cents: number; off: number | null; code: string | null };
const START = dayNumber('2023-01-15');

const COLUMNS = {
  ...{ customer: 'BIGINT', day: 'DATE', amount: 'DECIMAL(18, 4)' },
  ...{ discount: 'DECIMAL(18, 4)', discountCode: 'VARCHAR' },
};

function tableOf(sales: readonly Sale[]) {
  return {
    columns: COLUMNS,
    rows: sales.map(({ customer, day, cents, off, code }) => [
      ...[customer, day, cents / 100, off === null ? null : off / 100],
      code,
    ]),
  };
}

const sale: fc.Arbitrary<Sale> = fc.record({
  customer: fc.integer({ min: 1, max: 25 }),
  day: fc.nat(300).map((days) => START + days),
  cents: fc.integer({ min: 100, max: 20_000 }),
  off: fc.option(fc.constantFrom(0, 0, 250, 1_000)),
  code: fc.option(fc.constantFrom('', ' ', 'HELLO10')),
});

const isCut = ({ off, code }: Sale) => (off ?? 0) > 0 || (code ?? '').trim() !== '';
const NAMES = ['ordersByDiscount', 'buyersByDiscount', 'arrivalsByDiscount'] as const;

test('on any orders, months, habits and returns are those that loops count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sale, { minLength: 1, maxLength: 150, size: 'max' }), async (sales) => {
      const { source, close } = await openOrderTables({ orders: tableOf(sales) });
      const measured = await source.measures(NAMES, { dataset: 'shop', parameters: { days: 60 } });
      await close();
      if (!measured.ok) throw new Error(measured.message.en);
      const values = measured.value.groups[0]?.values;
      const asOf = Math.max(...sales.map(({ day }) => day)) + 1;
      const first = Math.min(...sales.map(({ day }) => day));

      const byMonth = Map.groupBy(sales, ({ day }) => unitOf(day, 'month'));
      const months = [...byMonth].sort(([a], [b]) => a - b);
      const money = (list: readonly Sale[], key: 'cents' | 'off') =>
        list.reduce((sum, each) => sum + (each[key] ?? 0), 0) / 100;
      expect(rowsOf(values?.ordersByDiscount ?? {})).toEqual(
        months.map(([month, list]) => ({
          month: labelOf(month, 'month'),
          complete: monthStart(month) >= first && monthStart(month + 1) <= asOf ? 1 : 0,
          orders: list.length,
          discounted: list.filter(isCut).length,
          revenue: money(list, 'cents'),
          discountedRevenue: money(list.filter(isCut), 'cents'),
          discountGiven: sales.some(({ off }) => off !== null) ? money(list.filter(isCut), 'off') : undefined,
        })),
      );

      const histories = [...Map.groupBy(sales, ({ customer }) => customer).values()];
      const habits = new Map<string, { customers: number; cents: number }>();
      for (const list of histories) {
        const key = `${list.length} ${list.filter(isCut).length}`;
        const known = habits.get(key) ?? { customers: 0, cents: 0 };
        const cents = list.reduce((sum, each) => sum + each.cents, 0);
        habits.set(key, { customers: known.customers + 1, cents: known.cents + cents });
      }
      const found = rowsOf(values?.buyersByDiscount ?? {}).map(({ orders, discounted, customers, revenue }) => [
        `${orders} ${discounted}`,
        { customers, cents: Math.round(Number(revenue) * 100) },
      ]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(habits));

      const returns = new Map<string, number[]>();
      for (const list of histories) {
        const arrival = Math.min(...list.map(({ day }) => day));
        if (arrival > asOf - 1 - 60) continue;
        const later = list.filter(({ day }) => day > arrival && day <= arrival + 60);
        const acquired = list.some((each) => each.day === arrival && isCut(each));
        const key = `${dayText(arrival).slice(0, 7)} ${acquired ? 1 : 0}`;
        const row = returns.get(key) ?? [0, 0, 0];
        const added = [1, later.length > 0 ? 1 : 0, later.some((each) => !isCut(each)) ? 1 : 0];
        returns.set(
          key,
          row.map((value, index) => value + (added[index] ?? 0)),
        );
      }
      const rows = rowsOf(values?.arrivalsByDiscount ?? {}).map((row) => [
        `${row.cohort} ${row.withDiscount}`,
        [row.customers, row.returned, row.returnedFullPrice],
      ]);
      expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(returns));
    }),
    { seed: 20_240_229, numRuns: 12, endOnFailure: true },
  );
});

function monthStart(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
}

test('a file without discounts or codes is refused by what it lacks', async () => {
  const { discount: _, discountCode: __, ...columns } = COLUMNS;
  const rows = Array.from({ length: 40 }, (_, index) => [index, START + index, 10]);
  const { source, close } = await openOrderTables({ orders: { columns, rows } });
  const refused = await callTool(source, 'discount_dependence');
  await close();
  expect(refused).toMatchObject({ ok: false, code: 'not_in_data', needs: ['discount', 'discountCode'] });
});

test('amounts in several currencies are never added', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => [
    ...[index, START + index, 10, index % 2 === 0 ? 1 : 0, null],
    index % 2 === 0 ? 'EUR' : 'USD',
  ]);
  const orders = { columns: { ...COLUMNS, currency: 'VARCHAR' }, rows };
  const { source, close } = await openOrderTables({ orders });
  const found = await callTool(source, 'discount_dependence');
  const period = { from: dayText(START), to: dayText(START + 35) };
  const part = await callTool(source, 'discount_dependence', { period });
  await close();
  expect(found).toMatchObject({ ok: true, value: { orders: 40, discounted: 20, money: null } });
  expect(part).toMatchObject({ ok: true, value: { orders: 35, discounted: 18 } });
});
