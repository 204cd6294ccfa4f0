import { describe, expect, test } from 'vitest';
import type { Industry } from '../../src/domain/industry.ts';
import { bandOf } from '../../src/knowledge/band-of.ts';
import { findBenchmark } from '../../src/knowledge/benchmarks.ts';

/** Industry, metric, then the values that fall in bad, average, good, excellent: the framework's ranges at and beside each edge. */
const cases: [Industry, string, number[], number[], number[], number[]][] = [
  ['saas', 'monthly_churn', [0.2, 0.0501], [0.05, 0.0301], [0.03, 0.01], [0.0099, 0]],
  ['saas', 'nrr', [0.5, 0.8999], [0.9, 0.9999], [1, 1.2], [1.2001]],
  ['saas', 'grr', [0.7999], [0.8, 0.85, 0.8999], [0.9, 0.95], [0.9501, 1]],
  ['saas', 'ltv_cac', [2.99, -1], [3, 3.99], [4, 5], [5.01]],
  ['saas', 'time_to_value', [31], [30, 15], [14, 7], [6.9]],
  ['ecommerce', 'repeat_purchase_rate', [0.1999], [0.2, 0.2699], [0.27, 0.35], [0.3501, 0.5]],
  ['ecommerce', 'retention_90d', [0.1499], [0.15, 0.2499], [0.25, 0.35], [0.3501]],
  ['ecommerce', 'purchase_frequency', [1.99], [2, 2.99], [3, 5], [5.01]],
  ['subscription', 'monthly_churn', [0.1001], [0.1, 0.0501], [0.05, 0.03], [0.0299]],
  ['subscription', 'trial_to_paid', [0.0999], [0.1, 0.1999], [0.2, 0.4], [0.4001]],
  ['subscription', 'retention_12m', [0.2999], [0.3, 0.4999], [0.5, 0.7], [0.7001]],
  ['retail', 'loyalty_signup', [0.1499], [0.15, 0.2999], [0.3, 0.5], [0.5001]],
  ['retail', 'active_members', [0.1999], [0.2, 0.3999], [0.4, 0.6], [0.6001]],
  ['retail', 'redemption_rate', [0.0999], [0.1, 0.1999], [0.2, 0.4], [0.4001]],
];

describe('a value falls in one band, and an edge in the better of its two', () => {
  test.each(cases)('%s %s', (industry, metric, bad, average, good, excellent) => {
    const row = findBenchmark(industry, metric);
    const bands = (values: number[]) => values.map((value) => row && bandOf(row, value));
    expect(bands(bad)).toEqual(bad.map(() => 'bad'));
    expect(bands(average)).toEqual(average.map(() => 'average'));
    expect(bands(good)).toEqual(good.map(() => 'good'));
    expect(bands(excellent)).toEqual(excellent.map(() => 'excellent'));
  });
});

test('an edge reached through a rounding error is still the edge', () => {
  const churn = findBenchmark('saas', 'monthly_churn');
  expect(1 - 0.95).not.toBe(0.05);
  expect(churn && bandOf(churn, 1 - 0.95)).toBe('average');
  expect(churn && bandOf(churn, 1 - 0.99)).toBe('good');
});
