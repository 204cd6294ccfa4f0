import { describe, expect, test } from 'vitest';
import { saidIn } from './said-in.ts';

const weak = { loyaltyProgram: 'exists', programmeWeak: true };

describe('a pronoun stands for the programme named before it', () => {
  test.each([
    'Nous avons un programme de fidélité depuis 2021. Il ne prend pas.',
    'On a lancé une carte de fidélité, mais elle n’intéresse personne.',
    'On a un programme à points. Sur le papier, joli. En vrai il ne décolle pas.',
  ])('%s', (text) => expect(saidIn(text)).toMatchObject(weak));

  test('named in an earlier message', () => {
    const known = { loyaltyProgram: { value: 'exists', unit: 'text', source: 'said' } } as const;
    expect(saidIn('il ne décolle pas', known)).toMatchObject({ programmeWeak: true });
  });

  test('an own question is answered by the words after it', () =>
    expect(saidIn('Carte de fidélité ? Non, rien du tout.')).toMatchObject({ loyaltyProgram: 'none' }));
});

describe('a pronoun stands for nothing of ours', () => {
  test.each([
    'Il pleut, il ne s’arrête pas.',
    'On a un programme de fidélité et un logiciel de caisse : le logiciel est vieux, il ne marche pas.',
  ])('%s', (text) => expect(saidIn(text).programmeWeak).toBeUndefined());
});

describe('what a level is set against', () => {
  test.each([
    ['Panier moyen 48 € contre 62 € l’an dernier.', { aov: 48, aovTrend: 'down' }],
    ['Notre panier moyen ? 37 euros. Il y a un an c’était 45.', { aov: 37, aovTrend: 'down' }],
    ['Churn de 8 % par mois contre 5 % l’an dernier.', { churnMonthly: 0.08 }],
    ['Notre churn est de 2 % par mois, quand celui du leader est à 7 %.', { churnMonthly: 0.02 }],
  ])('%s', (text, facts) => expect(saidIn(text)).toEqual(facts));
});

describe('what is supposed of us is no fact', () => {
  test('counts of a sum to do', () =>
    expect(saidIn('Si j’ai 500 clients et que 20 s’en vont, ça fait quel churn ?')).toEqual({}));
  test('asking for advice is no wish for reviews', () => expect(saidIn('Je voudrais un avis.')).toEqual({}));
});
