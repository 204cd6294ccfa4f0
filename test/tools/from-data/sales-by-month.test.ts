import fc from 'fast-check';
import { expect, test } from 'vitest';
import salesByMonth from '../../../src/tools/metrics/sales-by-month.ts';
import { answerOf, refusalOf } from './run-tool.ts';

fc.configureGlobal({ seed: 7 });

const monthlyOrders = {
  month: ['2024-01', '2024-02', '2024-03'],
  orders: [120, 0, 45],
  customers: [80, 0, 40],
  newCustomers: [80, 0, 5],
  complete: [1, 1, 0],
};

/** Windows built from the orders' amounts, one order a customer. */
function windowsOf(previous: readonly number[], recent: readonly number[]) {
  const sides = [previous, recent];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const squares = sides.map((values) => sum(values.map((value) => value * value)));
  return {
    window: ['previous', 'recent'],
    from: ['2023-01-01', '2024-01-01'],
    to: ['2023-04-01', '2024-04-01'],
    orders: sides.map((values) => values.length),
    customers: sides.map((values) => values.length),
    revenue: sides.map(sum),
    countSquares: sides.map((values) => values.length),
    countSpends: sides.map(sum),
    customerSquares: squares,
  };
}

/** A hundred amounts around a mean, two apart. */
function around(mean: number): number[] {
  return Array.from({ length: 100 }, (_, index) => mean + (index % 2 === 0 ? 1 : -1));
}

function aovTrend(previous: readonly number[], recent: readonly number[]) {
  return answerOf(salesByMonth, { monthlyOrders, trendWindows: windowsOf(previous, recent) }).trends?.aov ?? null;
}

test('a file without amounts still counts orders and customers', () => {
  const { months, trends } = answerOf(salesByMonth, { monthlyOrders });
  expect(months[0]).toEqual({ month: '2024-01', orders: 120, customers: 80, newCustomers: 80, complete: true });
  expect(trends).toBeNull();
});

test('a month without orders has no average order value, and a partial month is flagged', () => {
  const monthlyRevenue = { month: ['2024-01', '2024-02', '2024-03'], revenue: [6000, 0, 1800] };
  const { months } = answerOf(salesByMonth, { monthlyOrders, monthlyRevenue });
  expect(months.map(({ aov }) => aov)).toEqual([50, undefined, 40]);
  expect(months.map(({ complete }) => complete)).toEqual([true, true, false]);
});

test('−5 % counts as a fall, −4.9 % does not however certain, and +5 % is a rise', () => {
  expect(aovTrend(around(100), around(95))?.direction).toBe('down');
  expect(aovTrend(around(100), around(95.1))?.direction).toBe('flat');
  expect(aovTrend(around(100), around(105))?.direction).toBe('up');
});

test('a large change whose interval holds 0 is no trend', () => {
  const spread = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 10 : 190));
  const lower = spread.map((value) => value * 0.9);
  const trend = aovTrend(spread, lower);
  expect(trend?.change).toBeCloseTo(-0.1, 12);
  expect(trend?.interval.high).toBeGreaterThan(0);
  expect(trend?.direction).toBe('flat');
});

test('the trend keeps the dates of both windows', () => {
  expect(aovTrend(around(100), around(90))).toMatchObject({
    previousWindow: { from: '2023-01-01', to: '2023-04-01' },
    recentWindow: { from: '2024-01-01', to: '2024-04-01' },
  });
});

test('29 orders in a window, or a window without revenue, give no trend', () => {
  expect(aovTrend(around(100).slice(0, 29), around(90))).toBeNull();
  expect(aovTrend(Array<number>(60).fill(0), around(90))).toBeNull();
});

test('revenue per customer moves apart from the basket when the same customers order more', () => {
  const trendWindows = { ...windowsOf(around(100), around(100)), customers: [100, 50], customerSquares: [1e6, 2.1e6] };
  const { trends } = answerOf(salesByMonth, { monthlyOrders, trendWindows });
  expect(trends?.aov?.change).toBe(0);
  expect(trends?.revenuePerCustomer?.change).toBe(1);
});

test('the interval is that of Welch, computed from the amounts one by one', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 200, maxLength: 260 });
  const variance = (values: readonly number[], mean: number) =>
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  fc.assert(
    fc.property(amounts, amounts, (previous, recent) => {
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const [before, after] = [mean(previous), mean(recent)];
      const error = Math.sqrt(variance(previous, before) / previous.length + variance(recent, after) / recent.length);
      const trend = aovTrend(previous, recent);
      expect(trend?.change).toBeCloseTo(after / before - 1, 9);
      // t with 200 to 520 degrees of freedom lies between 1.9645 and 1.9720
      const half = ((trend?.interval.high ?? 0) - (trend?.interval.low ?? 0)) / 2;
      expect((half * before) / error).toBeGreaterThan(1.9644);
      expect((half * before) / error).toBeLessThan(1.9721);
    }),
    { numRuns: 50 },
  );
});

test('no month at all is refused', () => {
  const none = { month: [], orders: [], customers: [], newCustomers: [], complete: [] };
  expect(refusalOf(salesByMonth, { monthlyOrders: none })).toBe('not_in_data');
});
