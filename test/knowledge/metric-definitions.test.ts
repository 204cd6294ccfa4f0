import { describe, expect, test } from 'vitest';
import { defaults } from '../../src/knowledge/defaults.ts';
import { findTerm } from '../../src/knowledge/find-term.ts';
import { generalThresholds } from '../../src/knowledge/general-thresholds.ts';
import { glossary } from '../../src/knowledge/glossary.ts';
import { kpiRows } from '../../src/knowledge/kpi-rows.ts';
import { metricDefinitions } from '../../src/knowledge/metric-definitions.ts';

/** The metric ids that users, tools and scenarios rely on. */
const contract =
  'retention_rate retention_90d retention_12m renewal_rate churn_rate monthly_churn annualised_churn revenue_churn ' +
  'ltv ltv_basic ltv_margin ltv_discounted cac ltv_cac cac_payback impact repeat_purchase_rate purchase_frequency ' +
  'time_between_purchases aov mrr arpu nrr grr nps csat health_score activation_rate time_to_value trial_to_paid ' +
  'onboarding_completion loyalty_signup active_members redemption_rate referral_rate';

describe('the metric cards', () => {
  test('cover every metric id', () => expect(Object.keys(metricDefinitions)).toEqual(contract.split(' ')));

  test('stand under their own id', () => {
    expect(Object.entries(metricDefinitions).filter(([key, { id }]) => key !== id)).toEqual([]);
  });

  test('have names that no other metric has', () => {
    for (const lang of ['fr', 'en'] as const) {
      const names = Object.values(metricDefinitions).map(({ name }) => name[lang]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('state the weights of the health score as they are', () => {
    const { usage, engagement, satisfaction } = defaults.healthWeights;
    expect(usage + engagement + satisfaction).toBe(100);
    expect(metricDefinitions.health_score?.formula.en).toContain(
      `${usage}% usage + ${engagement}% engagement + ${satisfaction}% satisfaction`,
    );
  });
});

describe('a term', () => {
  test.each(['rfm', 'qbr', 'cohort', 'mrr', 'arpu', 'cac', 'ltv', 'churn', 'advocacy', 'breakage', 'p_alive', 'grr'])(
    '%s is defined',
    (id) => expect(findTerm(id)?.id).toBe(id),
  );

  test('is never defined twice', () => {
    expect(glossary.filter(({ id }) => Object.hasOwn(metricDefinitions, id))).toEqual([]);
  });

  test('that is unknown is not found', () => {
    expect(findTerm('seo')).toBeUndefined();
    expect(findTerm('constructor')).toBeUndefined();
  });
});

test('the dashboard and the general thresholds speak of known metrics', () => {
  const metrics = [...kpiRows, ...Object.values(generalThresholds)].map(({ metric }) => metric);
  expect(metrics.filter((metric) => !Object.hasOwn(metricDefinitions, metric))).toEqual([]);
});

test('the general thresholds are 30 %, 30, 75 % and 70', () => {
  const { activation_rate, nps, csat, health_score } = generalThresholds;
  expect([activation_rate.value, nps.value, csat.value, health_score.value]).toEqual([0.3, 30, 0.75, 70]);
});
