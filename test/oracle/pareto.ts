import { historiesOf, isIn } from './histories.ts';
import { centsOf, unitsOf } from './money.ts';
import type { Expected, Scope } from './shop.ts';

/** `topPercent` of the customers, in whole percents; each customer’s sum is rounded to cents and counts as nothing when below it. */
export function paretoShare(scope: Scope, topPercent: number): Expected {
  if (!scope.hasAmounts) return { code: 'not_in_data' };
  const spent = historiesOf(scope)
    .map(({ orders }) => orders.filter(({ day }) => isIn(scope, day)))
    .filter((orders) => orders.length > 0)
    .map((orders) => Math.max(0, centsOf(unitsOf(orders))))
    .sort((a, b) => b - a);
  let total = 0;
  for (const cents of spent) total += cents;
  if (total === 0) return { code: 'undefined_ratio' };
  const customers = customersIn(topPercent, spent.length);
  return {
    value: {
      revenueShare: best(spent, customers) / total,
      customers,
      gini: gini(spent, total),
      shareFor80: fewest(spent, total) / spent.length,
      topOnePercentShare: best(spent, customersIn(1, spent.length)) / total,
    },
  };
}

function customersIn(percent: number, customers: number): number {
  return Math.max(1, Math.ceil((percent * customers) / 100));
}

function best(spent: readonly number[], customers: number): number {
  let sum = 0;
  for (const cents of spent.slice(0, customers)) sum += cents;
  return sum;
}

function fewest(spent: readonly number[], total: number): number {
  let customers = 0;
  while (best(spent, customers) * 5 < total * 4) customers += 1;
  return customers;
}

/** Half the mean absolute difference between any two customers, relative to the mean. */
function gini(spent: readonly number[], total: number): number {
  let differences = 0;
  for (const one of spent) for (const other of spent) differences += Math.abs(one - other);
  return differences / (2 * spent.length * total);
}
