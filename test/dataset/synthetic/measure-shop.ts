import { dayNumber, type Row } from './read-shop.ts';

/** An independent reading of the definitions, in loops over rows: returns are left out, as-of is the day after the last order. */
export type ShopMeasures = {
  customers: number;
  retention90: number;
  repeatRate: number;
  ordersPerYear: number;
  /** Mean order value, and revenue per active customer: last 12 months against the 12 before, as a share of the latter. */
  basketChange: Change;
  revenuePerCustomerChange: Change;
};

export type Change = { change: number; low: number; high: number };

const AS_OF = dayNumber('2026-11-01');
const YEAR_AGO = dayNumber('2025-11-01');
const TWO_YEARS_AGO = dayNumber('2024-11-01');

export function measureShop(rows: readonly Row[]): ShopMeasures {
  const orders = rows.filter(({ amount }) => amount > 0);
  const histories = [...Map.groupBy(orders, ({ customer }) => customer).values()];
  const recent = orders.filter(({ day }) => day >= YEAR_AGO);
  const previous = orders.filter(({ day }) => day >= TWO_YEARS_AGO && day < YEAR_AGO);
  return {
    customers: histories.length,
    retention90: retainedWithin90Days(histories),
    repeatRate: histories.filter((history) => history.length >= 2).length / histories.length,
    ordersPerYear: recent.length / new Set(recent.map(({ customer }) => customer)).size,
    basketChange: changeOfMean(
      previous.map(({ amount }) => amount),
      recent.map(({ amount }) => amount),
    ),
    revenuePerCustomerChange: changeOfMean(revenueByCustomer(previous), revenueByCustomer(recent)),
  };
}

function retainedWithin90Days(histories: readonly Row[][]): number {
  let matured = 0;
  let retained = 0;
  for (const history of histories) {
    const first = history[0]?.day ?? AS_OF;
    if (AS_OF - first <= 90) continue;
    matured++;
    if (history.some(({ day }) => day > first && day <= first + 90)) retained++;
  }
  return retained / matured;
}

function revenueByCustomer(orders: readonly Row[]): number[] {
  const revenue = new Map<string, number>();
  for (const { customer, amount } of orders) revenue.set(customer, (revenue.get(customer) ?? 0) + amount);
  return [...revenue.values()];
}

/** Difference of two means with its 95 % interval, large samples, relative to the first. */
function changeOfMean(before: readonly number[], after: readonly number[]): Change {
  const [past, now] = [momentsOf(before), momentsOf(after)];
  const half = 1.96 * Math.sqrt(past.variance / before.length + now.variance / after.length);
  const difference = now.mean - past.mean;
  return {
    change: difference / past.mean,
    low: (difference - half) / past.mean,
    high: (difference + half) / past.mean,
  };
}

function momentsOf(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) };
}
