import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../../src/llm/embedded/read-message.ts';
import { nothing } from '../shown-messages.ts';

const intentOf = (text: string) => readMessage(text, { ...nothing, lang: 'en' }).intent;

describe('what has nothing to do with keeping customers', () => {
  test.each([
    'Write me a limerick about Mondays for the team Slack?',
    'Give me the SQL to join the orders table to customers.',
    'SELECT * FROM customers WHERE churned = 1;',
    'whats the best way to clean a deep fryer',
    'unrelated: who’s gonna win the cup final on sunday you think',
    'Écris-moi un poème sur l’automne',
  ])('%s', (text) => {
    expect(intentOf(text)).toBe('out-of-scope');
  });

  test.each([
    ['We sell Python courses by subscription and users cancel after a month.', 'diagnose'],
    ['What can you help me with?', 'help'],
    ['cheers mate, top job', 'smalltalk'],
    ['Which shop kept most customers last year?', 'analyse'],
  ])('but not: %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });
});
