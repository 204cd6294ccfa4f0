import { describe, expect, test } from 'vitest';
import { EscalationId } from '../../src/domain/escalation.ts';
import { escalationLimits } from '../../src/knowledge/escalation-limits.ts';
import { escalationRules } from '../../src/knowledge/escalation-rules.ts';

describe('the escalations', () => {
  test('are the six situations, in order', () => {
    expect(escalationRules.map(({ id }) => id)).toEqual(EscalationId.options);
  });

  test('fire above the limits of the framework', () => {
    expect(escalationLimits).toEqual({
      vipChurnScore: 70,
      vipLtv: 10_000,
      npsDrop: 20,
      churnTimesBaseline: 2,
      publicViews: 1_000,
      refundAmount: 5_000,
      refundsPerDay: 10,
      bugReports: 2,
    });
  });

  test('use every limit once', () => {
    const used = Object.assign({}, ...escalationRules.map(({ limits }) => limits));
    expect(used).toEqual(escalationLimits);
  });

  test.each([
    ['vip-at-risk', '70', '€10,000'],
    ['nps-collapse', '20', 'one month'],
    ['mass-churn', 'twice', 'monthly'],
    ['viral-complaint', '1,000', 'media'],
    ['refunds', '€5,000', '10 requests'],
    ['critical-bug', 'several', 'three'],
  ])('%s says its threshold', (id, ...parts) => {
    const threshold = escalationRules.find((rule) => rule.id === id)?.threshold.en;
    for (const part of parts) expect(threshold).toContain(part);
  });
});
