import { describe, expect, it } from 'vitest';
import escalationCheck from '../../../src/tools/metrics/escalation-check.ts';
import { runTool } from '../from-data/run-tool.ts';

const check = (facts: Parameters<typeof escalationCheck.run>[0]) => {
  const outcome = runTool(escalationCheck, facts);
  return outcome.ok ? outcome.value.escalations : outcome.code;
};

describe('an escalation', () => {
  it.each([
    ['vip-at-risk', { vipChurnScore: 71, vipLtv: 10_001 }, ['vipChurnScore', 'vipLtv']],
    ['nps-collapse', { npsDrop: 21 }, ['npsDrop']],
    ['mass-churn', { churnMonthly: 0.081, churnBaseline: 0.04 }, ['churnMonthly', 'churnBaseline']],
    ['mass-churn', { customersLost: 97, customersLostBaseline: 40 }, ['customersLost', 'customersLostBaseline']],
    ['viral-complaint', { publicViews: 1001 }, ['publicViews']],
    ['viral-complaint', { complaint: true, media: true, publicViews: 10 }, ['complaint', 'media']],
    ['refunds', { refundAmount: 5001, refundsPerDay: 3 }, ['refundAmount']],
    ['refunds', { refundsPerDay: 11 }, ['refundsPerDay']],
    ['critical-bug', { bugReports: 3 }, ['bugReports']],
  ])('%s fires above its limit: %j', (id, facts, evidence) => {
    expect(check(facts)).toEqual([{ id, evidence }]);
  });

  it.each([
    { vipChurnScore: 70, vipLtv: 50_000 },
    { vipChurnScore: 90, vipLtv: 10_000 },
    { vipChurnScore: 90 },
    { npsDrop: 20 },
    { churnMonthly: 0.08, churnBaseline: 0.04 },
    { churnMonthly: 0.5 },
    { customersLost: 80, customersLostBaseline: 40 },
    { publicViews: 1000 },
    { media: false },
    { refundAmount: 5000, refundsPerDay: 10 },
    { bugReports: 2 },
    {},
  ])('does not fire at its limit nor on half its facts: %j', (facts) => {
    expect(check(facts)).toEqual([]);
  });

  it('views and media of something else than a complaint do not count', () => {
    expect(check({ complaint: false, publicViews: 50_000, media: true })).toEqual([]);
  });

  it('several fire together, in the order of the rules', () => {
    expect(check({ bugReports: 9, npsDrop: 30, vipChurnScore: 80, vipLtv: 20_000 })).toMatchObject([
      { id: 'vip-at-risk' },
      { id: 'nps-collapse' },
      { id: 'critical-bug' },
    ]);
  });
});
