import { firstDay, historiesOf, isIn } from './histories.ts';
import { wilson } from './intervals.ts';
import { centsOf, unitsOf } from './money.ts';
import type { Expected, Order, Scope } from './shop.ts';

const LEAST_BUYERS = 30;

function ordersByBuyer(scope: Scope): Order[][] {
  return historiesOf(scope)
    .map(({ orders }) => orders.filter(({ day }) => isIn(scope, day)))
    .filter((orders) => orders.length > 0);
}

/** Days from the first order, or the period’s start when that is later, to the as-of day or the period’s end. */
export function observedDays(scope: Scope): number | null {
  const histories = historiesOf(scope);
  if (histories.length === 0) return null;
  const first = Math.min(...histories.map(firstDay));
  if (scope.period === null) return scope.asOf - first;
  return Math.max(0, Math.min(scope.period.to, scope.asOf) - Math.max(scope.period.from, first));
}

export function repeatPurchaseRate(scope: Scope): Expected {
  const buyers = ordersByBuyer(scope);
  if (buyers.length < LEAST_BUYERS) return { code: 'too_few' };
  const again = buyers.filter((orders) => orders.length >= 2).length;
  return { value: { rate: again / buyers.length, interval: wilson(again, buyers.length) } };
}

export function purchaseFrequency(scope: Scope): Expected {
  const buyers = ordersByBuyer(scope);
  const days = observedDays(scope);
  if (buyers.length < LEAST_BUYERS || days === null) return { code: 'too_few' };
  const perPeriod = buyers.flat().length / buyers.length;
  if (days < 120) return { value: { perPeriod } };
  const perYear = (perPeriod / days) * 365;
  return { value: { perPeriod, perYear, ...(days === 365 || days === 366 ? {} : { scaledFromDays: days }) } };
}

export function historicValue(scope: Scope, grossMargin?: number): Expected {
  const buyers = ordersByBuyer(scope);
  const days = observedDays(scope);
  if (!scope.hasAmounts) return { code: 'not_in_data' };
  if (buyers.length < LEAST_BUYERS) return { code: 'too_few' };
  const revenue = centsOf(unitsOf(buyers.flat())) / 100;
  if (revenue < 0) return { code: 'out_of_domain' };
  return {
    value: {
      valuePerCustomer: (revenue * (grossMargin ?? 1)) / buyers.length,
      basis: grossMargin === undefined ? 'revenue' : 'margin',
      revenue,
      customers: buyers.length,
      periodDays: days,
    },
  };
}
