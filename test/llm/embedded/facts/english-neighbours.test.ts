import { describe, expect, test } from 'vitest';
import { saidIn } from './said-in.ts';

describe('English words next to what they are taken for', () => {
  test.each([
    ['The ones leaving are schools with us for four years. GRR 72%.', { grr: 0.72, churnPhase: 'late' }],
    ['I’d like retention to be cheaper than it is now.', { goals: ['cost'] }],
    ['Retention that costs us less, that is what we want.', { goals: ['cost'] }],
    ['We want happier guests to recommend us.', { goals: ['ambassadors'] }],
    ['I would like our members to become advocates.', { goals: ['ambassadors'] }],
    ['Nine clients reported the same bug, they can’t log in.', { bugReports: 9 }],
    ['They have no idea what happens after the first session.', {}],
    ['Our staff are unhappy and complain a lot.', {}],
    ['LTV is dropping and I’d like to raise it again.', { ltvTrend: 'down', goals: ['ltv'] }],
    ['NPS is 12 and I’d like to raise it.', { nps: 12 }],
    ['Our churn has gone mental.', { churnHigh: true }],
    ['Basket dropped, LTV going same way.', { aovTrend: 'down', ltvTrend: 'down' }],
    ['I’m afraid churn is rising.', { churnHigh: true }],
    ['Users poke around, never log in again.', { onboardingWeak: true }],
    ['SaaS, 14 of us.', { industry: 'saas', teamSize: 14 }],
    ['People sign up 4 the free trial.', {}],
    ['What’s really bad is loyalty signup, 3% of buyers.', { loyaltySignup: 0.03, loyaltyProgram: 'exists' }],
  ])('%s', (text, facts) => {
    expect(saidIn(text, {}, 'en')).toEqual(facts);
  });
});
