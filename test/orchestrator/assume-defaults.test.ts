import { expect, test } from 'vitest';
import type { Facts } from '../../src/domain/facts.ts';
import { assumeDefaults, findOpenQuestions } from '../../src/orchestrator/assume-defaults.ts';

const churn = (value: number, industry?: string): Facts => ({
  churnMonthly: { value, unit: 'share', source: 'said' },
  ...(industry === undefined ? {} : { industry: { value: industry, unit: 'text', source: 'said' as const } }),
});

test('between 3 % and 5 % the industry decides, so it is asked, and saas is the default', () => {
  expect(findOpenQuestions(churn(0.04)).map(({ id }) => id)).toEqual(['industry']);
  expect(assumeDefaults(churn(0.04))).toMatchObject({
    industry: { value: 'saas', source: 'assumed' },
    churnPhase: { value: 'late', source: 'assumed' },
  });
});

test('at 3 % or less, or with the industry known, nothing is asked', () => {
  expect(findOpenQuestions(churn(0.03))).toEqual([]);
  expect(findOpenQuestions(churn(0.04, 'subscription'))).toEqual([]);
});

test('high churn without a phase asks for it, and falls back on late', () => {
  expect(findOpenQuestions(churn(0.06, 'saas')).map(({ id }) => id)).toEqual(['churn-phase']);
  expect(assumeDefaults(churn(0.06, 'saas')).churnPhase).toMatchObject({ value: 'late', source: 'assumed' });
});

test('a falling value without a cause assumes both causes', () => {
  const facts: Facts = { ltvTrend: { value: 'down', unit: 'text', source: 'said' } };
  expect(findOpenQuestions(facts).map(({ id }) => id)).toEqual(['ltv-cause']);
  expect(assumeDefaults(facts)).toMatchObject({ aovTrend: { value: 'down' }, lifetimeTrend: { value: 'down' } });
});
