import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escalationsOf, openTalk, type Talk } from './converse.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

/** Said just above the threshold, then at it. */
const pairs: [string, string, string][] = [
  ['nps-collapse', 'Notre NPS est passé de 55 à 34 en un mois.', 'Notre NPS est passé de 55 à 35 en un mois.'],
  ['nps-collapse', 'Our NPS fell from 55 to 34 in a month.', 'Our NPS fell from 55 to 35 in a month.'],
  [
    'mass-churn',
    'Churn mensuel 6,1 % ce mois-ci contre 3 % d’habitude.',
    'Churn mensuel 6 % ce mois-ci contre 3 % d’habitude.',
  ],
  ['mass-churn', 'Monthly churn hit 6.1% versus a usual 3%.', 'Monthly churn hit 6% versus a usual 3%.'],
  ['mass-churn', '81 résiliations ce mois-ci, 40 d’habitude.', '80 résiliations ce mois-ci, 40 d’habitude.'],
  ['mass-churn', 'We lost 81 customers this month, 40 last month.', 'We lost 80 customers this month, 40 last month.'],
  ['refunds', 'Un client nous demande 5 001 € de remboursement.', 'Un client nous demande 5 000 € de remboursement.'],
  ['refunds', 'A customer wants a refund of €5,001.', 'A customer wants a refund of €5,000.'],
  ['refunds', 'Nous avons 11 demandes de remboursement par jour.', 'Nous avons 10 demandes de remboursement par jour.'],
  ['refunds', 'We get 11 refund requests a day.', 'We get 10 refund requests a day.'],
  ['critical-bug', 'Trois clients signalent le même bug bloquant.', 'Deux clients signalent le même bug bloquant.'],
  ['critical-bug', 'Three customers reported the same crash.', 'Two customers reported the same crash.'],
  ['viral-complaint', 'Une plainte contre nous a été vue 1 001 fois.', 'Une plainte contre nous a été vue 1 000 fois.'],
  ['viral-complaint', 'An angry post about us has 1,001 views.', 'An angry post about us has 1,000 views.'],
  [
    'vip-at-risk',
    'Un client VIP a un churn score de 71 et une LTV de 15 000 €.',
    'Un client VIP a un churn score de 70 et une LTV de 15 000 €.',
  ],
  [
    'vip-at-risk',
    'A VIP has a churn score of 85 and an LTV of €10,001.',
    'A VIP has a churn score of 85 and an LTV of €10,000.',
  ],
];

describe('an emergency told in words', () => {
  test.each(pairs)('%s: %s', async (id, above) => {
    const turn = await talk.say(above);
    expect(escalationsOf(turn)).toEqual([id]);
    expect(turn.answer.split('\n')[0]).toMatch(/^Urgent\u00a0?: (?:\p{Ll}|VIP|NPS).+\. \p{Lu}.+\.$/u);
  });

  test.each(pairs)('%s does not fire at its very threshold: %s / %s', async (_id, _above, at) => {
    const turn = await talk.say(at);
    expect(escalationsOf(turn)).toEqual([]);
    expect(turn.answer).not.toContain('Urgent');
  });

  test('in the press fires without a count', async () => {
    expect(escalationsOf(await talk.say('Une plainte contre nous est reprise par la presse.'))).toEqual([
      'viral-complaint',
    ]);
  });

  test.each([
    'Un post très élogieux sur nous a 50 000 vues.',
    'Une plainte contre notre concurrent a 50 000 vues.',
    'A glowing review of us got 50,000 views.',
    'A complaint about our competitor got 50,000 views.',
    'Notre NPS a perdu 25 points en un an.',
    'Our NPS lost 25 points over the year.',
    'What if 30 customers reported the same crash?',
  ])('is none: %s', async (text) => expect(escalationsOf(await talk.say(text))).toEqual([]));

  test.each([
    ['Notre NPS est de 12, et 40 clients signalent le même bug bloquant.', ['critical-bug']],
    ['Merci ! Sinon, nous avons 30 demandes de remboursement par jour.', ['refunds']],
    ['Our repeat rate is 12% and we get 30 refund requests a day.', ['refunds']],
  ])('is found whatever else is said: %s', async (text, expected) => {
    expect(escalationsOf(await talk.say(text))).toEqual(expected);
  });

  test('stays shown while its facts stand', async () => {
    const turn = await talk.say('Trois clients signalent le même bug bloquant.', 'Notre NPS est de 12.');
    expect(escalationsOf(turn)).toEqual(['critical-bug']);
  });
});
