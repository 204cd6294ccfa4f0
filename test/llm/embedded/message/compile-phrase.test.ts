import { describe, expect, test } from 'vitest';
import { phraseSet } from '../../../../src/llm/embedded/message/phrase-set.ts';
import { compilePhrase, QUANTITY_MARKS as mark } from './compile-phrase.ts';
import { plainMessage } from './make-message.ts';

const classes = { fruit: ['apple', 'pears?', 'red <stone>'], stone: ['cherry', 'plum*'] };

/** The stretches of a text where a phrase is found. */
function found(phrase: string, text: string): string[] {
  const set = phraseSet({ fr: { it: [phrase] }, en: {} }, { fr: classes, en: {} });
  return set.find(plainMessage(text)).map(({ start, end }) => text.slice(start, end));
}

const matches: [string, string, string][] = [
  ['ltv', 'the ltv falls', 'ltv'],
  ['churn rate', 'our churn rate', 'churn rate'],
  ['churn rate', 'our churn-rate', 'churn-rate'],
  ['d achat', "frequence d'achat", "d'achat"],
  ['churn  rate', 'churn rate', 'churn rate'],
  ['(a|b c) d', 'a d', 'a d'],
  ['(a|b c) d', 'b c d', 'b c d'],
  ['clients?', 'client', 'client'],
  ['clients?', 'clients', 'clients'],
  ['(net)? retention', 'retention', 'retention'],
  ['(net)? retention', 'net retention', 'net retention'],
  ['retention (rate)?', 'retention', 'retention'],
  ['retention (rate)?', 'retention rate', 'retention rate'],
  ['abonn(e|es|ee)', 'abonnee', 'abonnee'],
  ['(re)?achat', 'reachat', 'reachat'],
  ['resili*', 'resiliations', 'resiliations'],
  ['resili*', 'resili', 'resili'],
  ['lose .. customers', 'lose customers', 'lose customers'],
  ['lose .. customers', 'lose far too many customers', 'lose far too many customers'],
  [
    'lose ... customers',
    'lose one two three four five six seven customers',
    'lose one two three four five six seven customers',
  ],
  ['<fruit> pie', 'apple pie', 'apple pie'],
  ['<fruit> pie', 'pears pie', 'pears pie'],
  ['<fruit>', 'red plums', 'red plums'],
  ['{share} of', `${mark.share.repeat(3)} of`, `${mark.share.repeat(3)} of`],
  ['{share,number} of', `${mark.number} of`, `${mark.number} of`],
  ['{any} left', `${mark.points} left`, `${mark.points} left`],
  ['ltv:cac', 'ltv:cac', 'ltv:cac'],
  ['c++', 'c++', 'c++'],
];

const misses: [string, string][] = [
  ['ltv', 'cltv'],
  ['ltv', 'ltvs'],
  ['ltv', 'ltv2'],
  ['churn rate', 'churnrate'],
  ['churn rate', 'churn, rate'],
  ['churn rate', 'churn. rate'],
  ['(a|b c) d', 'b d'],
  ['clients?', 'clientss'],
  ['retention rate', 'retention'],
  ['resili*', 'presiliation'],
  ['lose .. customers', 'lose one two three four customers'],
  ['lose .. customers', 'lose. customers'],
  ['lose .. customers', 'lose a, b customers'],
  ['lose ... customers', 'lose 1 2 3 4 5 6 7 8 customers'],
  ['<fruit>', 'red'],
  ['<fruit>', 'plum'],
  ['{share} of', `${mark.number} of`],
  ['{share,number} of', `${mark.money} of`],
  ['c++', 'ccc'],
  ['a.b', 'axb'],
];

describe('a phrase', () => {
  test.each(matches)('%s is found in: %s', (phrase, text, expected) => expect(found(phrase, text)).toEqual([expected]));
  test.each(misses)('%s is not found in: %s', (phrase, text) => expect(found(phrase, text)).toEqual([]));

  test('refuses a class that nobody knows', () => {
    expect(() => compilePhrase('<nobody> left', classes)).toThrow('nobody');
  });

  test('is found at each of its places', () => {
    expect(found('nps', 'nps 12, nps 40, snps')).toEqual(['nps', 'nps']);
  });
});

describe('a set of phrases', () => {
  const set = phraseSet(
    { fr: { short: ['taux'], long: ['taux de', 'taux de churn'], 'other-word': ['churn'] }, en: { short: ['rate'] } },
    { fr: {}, en: {} },
  );

  test('gives of one concept the first and longest, of several concepts all, in order', () => {
    const text = 'le taux de churn, un taux';
    const shown = set
      .find(plainMessage(text))
      .map(({ concept, start, end }) => [concept, start, text.slice(start, end)]);
    expect(shown).toEqual([
      ['long', 3, 'taux de churn'],
      ['short', 3, 'taux'],
      ['other-word', 11, 'churn'],
      ['short', 21, 'taux'],
    ]);
  });

  test('reads each language with its own words', () => {
    expect(set.find(plainMessage('taux', 'en'))).toEqual([]);
    expect(set.has('short', plainMessage('rate', 'en'))).toBe(true);
    expect(set.has('long', plainMessage('rate', 'en'))).toBe(false);
  });

  test('looks in a stretch only, when one is given', () => {
    const message = plainMessage('churn puis taux');
    expect(set.has('other-word', message, { start: 0, end: 5 })).toBe(true);
    expect(set.has('other-word', message, { start: 6, end: 15 })).toBe(false);
    expect(set.has('short', message, { start: 6, end: 15 })).toBe(true);
  });

  test('answers each message by its own words, whichever came before', () => {
    expect(set.has('short', plainMessage('taux'))).toBe(true);
    expect(set.has('short', plainMessage('rien'))).toBe(false);
    expect(set.find(plainMessage('taux'))).toHaveLength(1);
    expect(set.find(plainMessage('rien'))).toEqual([]);
  });
});
