import { describe, expect, test } from 'vitest';
import { saidIn } from './said-in.ts';

describe('is no fact of ours', () => {
  test.each([
    'Notre NPS est bon.',
    'Le churn n’est plus un problème.',
    'Notre churn n’est pas un problème.',
    'Nos clients ne partent pas.',
    'Nous n’avons pas de problème de satisfaction.',
    'Our churn is not a problem.',
    'Churn is no longer an issue.',
    'Our NPS is good.',
  ])('what is denied: %s', (text) => expect(saidIn(text)).toEqual({}));

  test.each([
    'Our support is swamped this week.',
    'Support is overwhelmed and can’t keep up.',
    'Nobody ever cancels.',
    'Hardly anyone leaves.',
    'They don’t stick around for the ads.',
    'Our audience doesn’t stay for the credits.',
    'Staff turnover is terrible.',
  ])('what only looks like a problem of customers: %s', (text) => expect(saidIn(text, {}, 'en')).toEqual({}));

  test.each([
    'Avant, les clients ne revenaient pas ; maintenant si.',
    'L’an dernier notre NPS était de 12.',
    'Il y a deux ans, notre panier baissait.',
    'Churn used to be high.',
    'Two years ago our NPS was 12.',
  ])('what is over: %s', (text) => expect(saidIn(text)).toEqual({}));

  test.each([
    'Si notre NPS tombait à 10, que ferait-on ?',
    'Imaginons un churn de 9 % par mois.',
    'Et si nos clients ne revenaient plus ?',
    'What if our NPS dropped to 10?',
    'Suppose churn went up to 9% a month.',
    'If customers stopped coming back, what would you do?',
  ])('what is supposed: %s', (text) => expect(saidIn(text)).toEqual({}));

  test.each([
    'Notre concurrent perd 10 % de ses clients par mois.',
    'Les clients de notre concurrent ne reviennent pas.',
    'A competitor loses 10% a month.',
    'Our competitor has an NPS of 8.',
    'Dans le secteur, le churn moyen est de 5 %.',
  ])('what is somebody else’s: %s', (text) => expect(saidIn(text)).toEqual({}));
});

describe('is a fact of ours', () => {
  test.each([
    ['Nos clients ne reviennent plus.', { frequencyLow: true }],
    ['Nous n’avons pas de programme de fidélité.', { loyaltyProgram: 'none' }],
    ['Notre programme de fidélité ne sert à rien.', { loyaltyProgram: 'exists', programmeWeak: true }],
    ['Le panier moyen baisse.', { aovTrend: 'down' }],
    ['Nos clients sont mécontents.', { satisfactionLow: true }],
    ['La prise en main est un désastre.', { onboardingWeak: true }],
    ['La valeur client baisse.', { ltvTrend: 'down' }],
    ['Customers do not come back.', { frequencyLow: true }],
    ['We have no loyalty programme.', { loyaltyProgram: 'none' }],
    ['The average basket is shrinking.', { aovTrend: 'down' }],
    ['Our customers are unhappy.', { satisfactionLow: true }],
    ['Our onboarding is a mess.', { onboardingWeak: true }],
    ['Our LTV is falling.', { ltvTrend: 'down' }],
    ['Customers don’t stick around.', { churnHigh: true }],
    ['LTV is falling although the basket is stable.', { ltvTrend: 'down', aovTrend: 'flat' }],
    ['The lifetime value of our subscribers is shrinking.', { ltvTrend: 'down' }],
    ['Our average order is down 12% and so is LTV.', { ltvTrend: 'down', aovTrend: 'down' }],
  ])('a problem said without a figure: %s', (text, expected) => expect(saidIn(text)).toEqual(expected));

  test.each([
    ['Notre concurrent perd 10 % par mois ; nous, 4 %.', { churnMonthly: 0.04 }],
    ['Our competitors lose 10% a month, we lose 4%.', { churnMonthly: 0.04 }],
    ['L’an dernier notre NPS était de 45, il est à 22 maintenant.', { nps: 22 }],
    ['Our NPS is 22 and our target is 40.', { nps: 22 }],
    ['Competitors lose 10% a month. We lose 4%.', { churnMonthly: 0.04 }],
    ['Our repeat rate was already only 15%.', { repeatRate: 0.15 }],
    ['Le churn n’est plus un problème mais le NPS est à 12.', { nps: 12 }],
    ['Churn is fine, but customers don’t buy again.', { frequencyLow: true }],
  ])('what is ours now, beside what is not: %s', (text, expected) => expect(saidIn(text)).toMatchObject(expected));

  test.each([
    ['On veut des ambassadeurs.', ['ambassadors']],
    ['On veut réduire le churn puis augmenter la LTV.', ['retention', 'ltv']],
    ['Notre objectif : une fidélisation moins chère.', ['cost']],
    ['We want more referrals.', ['ambassadors']],
    ['We want to raise LTV and then reduce churn.', ['ltv', 'retention']],
    ['We’d like to spend less on retention.', ['cost']],
  ])('a wish, in the order said: %s', (text, goals) => expect(saidIn(text)).toEqual({ goals }));
});
