import { describe, expect, test } from 'vitest';
import { auditItemForMetric } from '../../src/knowledge/audit-item-for-metric.ts';
import { auditAreas, auditItems } from '../../src/knowledge/audit-items.ts';
import { metricDefinitions } from '../../src/knowledge/metric-definitions.ts';

describe('the audit', () => {
  test('has 29 items in five areas', () => {
    expect(auditItems).toHaveLength(29);
    const sizes = auditAreas.map(({ id }) => [id, auditItems.filter(({ area }) => area === id).length]);
    expect(sizes).toEqual([
      ['data', 6],
      ['metrics', 9],
      ['programmes', 6],
      ['friction', 5],
      ['benchmarking', 3],
    ]);
  });

  test('has kebab-case ids, each once', () => {
    expect(auditItems.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(new Set(auditItems.map(({ id }) => id)).size).toBe(29);
  });

  test('has an item for every metric that may be missing', () => {
    const ids = new Set(auditItems.map(({ id }) => id));
    expect(Object.keys(metricDefinitions).filter((metric) => !ids.has(auditItemForMetric(metric)))).toEqual([]);
    expect(auditItemForMetric('ltv_cac')).toBe('ltv-cac');
    expect(auditItemForMetric('aov')).toBe('transaction-history');
  });
});
