import type { Fact, FactName } from '../../../domain/facts.ts';

/** The fact that each concept said without a figure stands for. Goals, phases and answers are read elsewhere. */
export const qualities: Readonly<Record<string, readonly [FactName, Fact['value']]>> = {
  'churn-high': ['churnHigh', true],
  'onboarding-weak': ['onboardingWeak', true],
  'frequency-low': ['frequencyLow', true],
  'ltv-down': ['ltvTrend', 'down'],
  'basket-down': ['aovTrend', 'down'],
  'basket-flat': ['aovTrend', 'flat'],
  'basket-up': ['aovTrend', 'up'],
  'lifetime-down': ['lifetimeTrend', 'down'],
  'lifetime-flat': ['lifetimeTrend', 'flat'],
  'satisfaction-low': ['satisfactionLow', true],
  'no-programme': ['loyaltyProgram', 'none'],
  'programme-weak': ['programmeWeak', true],
  'programme-exists': ['loyaltyProgram', 'exists'],
  'no-data': ['hasData', false],
  'has-data': ['hasData', true],
};
