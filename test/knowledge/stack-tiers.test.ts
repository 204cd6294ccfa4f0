import { describe, expect, test } from 'vitest';
import { stackFlows } from '../../src/knowledge/stack-flows.ts';
import { stackFunctions } from '../../src/knowledge/stack-functions.ts';
import { stackTiers, tierFor } from '../../src/knowledge/stack-tiers.ts';

describe('the tier of a business', () => {
  test.each([
    [0, 'sme'],
    [9_999, 'sme'],
    [10_000, 'sme'],
    [10_001, 'mid'],
    [100_000, 'mid'],
    [100_001, 'enterprise'],
    [5_000_000, 'enterprise'],
  ])('%i customers: %s', (customers, tier) => expect(tierFor(customers).id).toBe(tier));

  test('budgets grow with it', () => {
    expect(stackTiers.map(({ monthlyBudget }) => [monthlyBudget.low, monthlyBudget.high])).toEqual([
      [200, 500],
      [2_000, 10_000],
      [20_000, null],
    ]);
  });
});

describe('the stack', () => {
  const functions = stackFunctions.map(({ id }) => id);

  test('lists the same eight functions in every tier', () => {
    for (const { tools } of stackTiers) expect(Object.keys(tools)).toEqual(functions);
    expect(functions).toHaveLength(8);
  });

  test('leaves platform and warehouse out where the framework does', () => {
    const empty = stackTiers.map(({ tools }) => functions.filter((id) => tools[id].length === 0));
    expect(empty).toEqual([['cdp', 'data'], ['data'], []]);
  });

  test('has six flows between its functions and the business’s own systems', () => {
    expect(stackFlows).toHaveLength(6);
    const places = new Set<string>([...functions, 'product', 'billing']);
    expect(stackFlows.filter(({ from, to }) => !places.has(from) || !places.has(to))).toEqual([]);
  });
});
