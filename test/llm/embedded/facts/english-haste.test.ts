import { describe, expect, test } from 'vitest';
import { saidIn } from './said-in.ts';

describe('English typed in haste', () => {
  test.each([
    ['We dont do a loyalty scheme.', { loyaltyProgram: 'none' }],
    ['And no we dont have a points card.', { loyaltyProgram: 'none' }],
    ['Theyre leavin us in droves.', { churnHigh: true }],
    ['We want to spend wayyy less on keeping customers.', { goals: ['cost'] }],
    ['Our NPS was 15 last year, its 51 now.', { nps: 51 }],
  ])('%s', (text, facts) => {
    expect(saidIn(text, {}, 'en')).toEqual(facts);
  });
});

describe('English that sets now against then', () => {
  test.each([
    ['Churn used to be horrible but that’s behind us, it’s 1.6% a month now.', { churnMonthly: 0.016 }],
    ['NPS sits at 22 when it was 49 a month ago.', { nps: 22, npsDrop: 27 }],
    ['We did use to lose people left and right but that’s over with.', {}],
    ['Lost 40 members last month, 97 this one.', { customersLost: 97, customersLostBaseline: 40 }],
  ])('%s', (text, facts) => {
    expect(saidIn(text, {}, 'en')).toMatchObject(facts);
  });

  test('what is over is no complaint', () => {
    expect(
      saidIn('We did use to lose people left and right but that’s over with.', {}, 'en').churnHigh,
    ).toBeUndefined();
  });
});

describe('English wording of whom a phase is about', () => {
  test('newcomers that a figure of activation counts are not those who leave', () => {
    expect(saidIn('Churn is 2% monthly. Activation is 11% of new accounts.', {}, 'en').churnPhase).toBeUndefined();
  });

  test('newcomers who struggle to start are not those who leave, when those are told apart', () => {
    expect(
      saidIn('Our onboarding is poor: new clients struggle. Our long-standing accounts are leaving us.', {}, 'en')
        .churnPhase,
    ).toBe('late');
  });
});

describe('a share that a programme gives its meaning', () => {
  test('the active ones are members where a programme was spoken of', () => {
    expect(saidIn('Our programme has 9,000 members but only 11% have been active this year.', {}, 'en')).toMatchObject({
      activeMembers: 0.11,
    });
  });

  test('and nobody’s members where none was', () => {
    expect(saidIn('We invited a few people and only 11% have been active.', {}, 'en').activeMembers).toBeUndefined();
  });

  test('a count of minutes is no share', () => {
    expect(saidIn('People sign up, look round for 5 mins.', {}, 'en').loyaltySignup).toBeUndefined();
  });
});
