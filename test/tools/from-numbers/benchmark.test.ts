import { describe, expect, it } from 'vitest';
import benchmark from '../../../src/tools/metrics/benchmark.ts';
import { runTool } from '../from-data/run-tool.ts';

const near = (value: number) => expect.closeTo(value, 9);

describe('an industry benchmark', () => {
  it('is the boundary between average and good, with the four ranges', () => {
    expect(runTool(benchmark, { industry: 'ecommerce', metric: 'repeat_purchase_rate' })).toMatchObject({
      ok: true,
      value: {
        benchmark: 0.27,
        better: 'up',
        unit: 'share',
        source: 'framework',
        bands: [
          { band: 'bad', from: null, to: 0.2 },
          { band: 'average', from: 0.2, to: 0.27 },
          { band: 'good', from: 0.27, to: 0.35 },
          { band: 'excellent', from: 0.35, to: null },
        ],
      },
    });
  });

  it.each([
    ['saas', 'monthly_churn', 0.05, 'average', 0.02],
    ['saas', 'monthly_churn', 0.01, 'good', -0.02],
    ['subscription', 'monthly_churn', 0.04, 'good', -0.01],
    ['retail', 'active_members', 0.7, 'excellent', 0.3],
  ] as const)('places a value: %s %s at %d is %s', (industry, metric, value, band, gap) => {
    expect(runTool(benchmark, { industry, metric, value })).toMatchObject({ value: { band, gap: near(gap) } });
  });

  it('without a value has neither band nor gap', () => {
    const outcome = runTool(benchmark, { industry: 'saas', metric: 'nrr' });
    expect(outcome.ok && outcome.value).not.toHaveProperty('band');
    expect(outcome.ok && outcome.value).not.toHaveProperty('gap');
  });

  it.each([
    ['grr', 0.87, true],
    ['grr', 0.85, false],
    ['ltv_cac', 3, true],
    ['ltv_cac', 5.2, false],
  ])('shows the framework’s target as a second reading: %s at %d → %s', (metric, value, met) => {
    expect(runTool(benchmark, { industry: 'saas', metric, value })).toMatchObject({
      value: { secondReading: { met } },
    });
  });

  it('needs no industry when one alone has the metric', () => {
    expect(runTool(benchmark, { metric: 'trial_to_paid' })).toMatchObject({
      value: { industry: 'subscription', benchmark: 0.2 },
    });
  });

  it.each([
    ['nps', 25, 30, -5],
    ['csat', 0.8, 0.75, 0.05],
    ['activation_rate', 0.2, 0.3, -0.1],
    ['health_score', 70, 70, 0],
  ])('%s has one floor in every industry, and no ranges', (metric, value, floor, gap) => {
    expect(runTool(benchmark, { industry: 'retail', metric, value })).toEqual({
      ok: true,
      value: expect.objectContaining({ benchmark: floor, gap: near(gap), bands: [] }),
    });
  });

  it('asks for the industry when several have the metric', () => {
    expect(runTool(benchmark, { metric: 'monthly_churn' })).toMatchObject({
      ok: false,
      code: 'missing_input',
      needs: ['industry'],
    });
  });

  it.each([
    ['saas', 'monthly_churn', 4],
    ['saas', 'monthly_churn', -0.01],
    ['saas', 'nps', 130],
    ['ecommerce', 'purchase_frequency', -1],
  ] as const)('refuses what a metric cannot be: %s %s at %d', (industry, metric, value) => {
    expect(runTool(benchmark, { industry, metric, value })).toMatchObject({
      ok: false,
      code: 'out_of_domain',
      needs: ['value'],
    });
  });

  it('lists the metrics that have a benchmark when this one has none', () => {
    const outcome = runTool(benchmark, { industry: 'retail', metric: 'monthly_churn' });
    expect(outcome).toMatchObject({ ok: false, code: 'not_in_data' });
    if (outcome.ok) return;
    for (const metric of ['loyalty_signup', 'active_members', 'redemption_rate', 'nps'])
      expect(outcome.message.en).toContain(metric);
    expect(outcome.message.en).not.toContain('trial_to_paid');
  });

  it('sends an average basket back to the shop’s own past', () => {
    const outcome = runTool(benchmark, { industry: 'ecommerce', metric: 'aov' });
    expect(outcome.ok ? '' : outcome.message.en).toContain('your own past');
  });
});
