import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../../src/domain/bilingual.ts';
import { prepareMessage } from '../../../../src/llm/embedded/message/prepare-message.ts';
import { findSubjects } from '../../../../src/llm/embedded/subjects.ts';
import { bindValues } from '../../../../src/llm/embedded/values/bind-values.ts';
import { type BoundSentence, englishSentences, frenchSentences } from './bound-sentences.ts';

function bind(text: string, lang: Lang) {
  const message = prepareMessage(text, lang);
  return bindValues(message, findSubjects(message));
}

function check(lang: Lang) {
  return ([text, ...stated]: BoundSentence) => {
    const bound = bind(text, lang);
    const expected = stated.map(([subject, value, standing = 'ours']) => ({ subject, value, standing }));
    expect(bound.map(({ subject, value, standing }) => ({ subject, value, standing }))).toEqual(expected);
    for (const { quote, start, end, quantity } of bound) {
      expect(text).toContain(quote);
      expect(start).toBeLessThanOrEqual(quantity.start);
      expect(end).toBeGreaterThanOrEqual(quantity.end);
    }
  };
}

describe('the figures of a French sentence belong to what they measure', () => {
  for (const sentence of frenchSentences) test(sentence[0], () => check('fr')(sentence));
});

describe('the figures of an English sentence belong to what they measure', () => {
  for (const sentence of englishSentences) test(sentence[0], () => check('en')(sentence));
});
