import { describe, expect, test } from 'vitest';
import { Industry } from '../../src/domain/industry.ts';
import { benchmarks, findBenchmark } from '../../src/knowledge/benchmarks.ts';
import { industries } from '../../src/knowledge/industries.ts';
import { metricDefinitions } from '../../src/knowledge/metric-definitions.ts';

describe('the benchmarks', () => {
  test('are fourteen, one per industry and metric', () => {
    const keys = benchmarks.map(({ industry, metric }) => `${industry} ${metric}`);
    expect(keys).toHaveLength(14);
    expect(new Set(keys).size).toBe(14);
  });

  test('run from worst to best', () => {
    for (const { better, edges } of benchmarks) {
      const upward = better === 'up' ? edges : edges.toReversed();
      expect(upward).toEqual([...edges].sort((a, b) => a - b));
      expect(new Set(edges).size).toBe(3);
    }
  });

  test('share unit and direction with the card of their metric', () => {
    for (const { metric, unit, better } of benchmarks)
      expect(metricDefinitions[metric]).toMatchObject({ unit, better });
  });

  test('cover every industry, each of which has a name', () => {
    expect(new Set(benchmarks.map(({ industry }) => industry))).toEqual(new Set(Industry.options));
    expect(industries.map(({ id }) => id)).toEqual(Industry.options);
  });
});

describe('a benchmark is found', () => {
  test.each([
    ['saas', 'monthly_churn', 0.03],
    ['subscription', 'monthly_churn', 0.05],
    ['saas', 'nrr', 1],
    ['saas', 'grr', 0.9],
    ['saas', 'ltv_cac', 4],
    ['ecommerce', 'repeat_purchase_rate', 0.27],
  ] as const)('for %s %s', (industry, metric, benchmark) => {
    expect(findBenchmark(industry, metric)?.edges[1]).toBe(benchmark);
  });

  test('without an industry, when only one has the metric', () => {
    expect(findBenchmark(null, 'repeat_purchase_rate')?.industry).toBe('ecommerce');
    expect(findBenchmark(null, 'monthly_churn')).toBeUndefined();
  });

  test('only where the industry has one', () => {
    expect(findBenchmark('retail', 'monthly_churn')).toBeUndefined();
    expect(findBenchmark('ecommerce', 'aov')).toBeUndefined();
    expect(findBenchmark(null, 'toString')).toBeUndefined();
  });

  test('with the framework’s own target beside it', () => {
    expect(findBenchmark('saas', 'grr')?.target).toMatchObject({ low: 0.85, high: null });
    expect(findBenchmark('saas', 'ltv_cac')?.target).toMatchObject({ low: 3, high: 5 });
  });
});
