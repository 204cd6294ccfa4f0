import { describe, expect, test } from 'vitest';
import { deliverables } from '../../../src/knowledge/deliverables.ts';
import { answerDeliverable } from '../../../src/orchestrator/answers/answer-deliverable.ts';
import { answerHelp } from '../../../src/orchestrator/answers/answer-help.ts';
import { answerOutOfScope } from '../../../src/orchestrator/answers/answer-out-of-scope.ts';
import { answerSmalltalk } from '../../../src/orchestrator/answers/answer-smalltalk.ts';
import { hasEnglishFault, hasFrenchFault } from '../../typography.ts';

const LANGS = ['fr', 'en'] as const;
const deliver = (id: string, lang: 'fr' | 'en') => answerDeliverable({ kind: 'deliverable', id }, { lang });

describe('a deliverable', () => {
  test.each(deliverables.map(({ id }) => id))('%s is named with its owner and rhythm in both languages', (id) => {
    for (const lang of LANGS) {
      const { outcome, lines, fields } = deliver(id, lang);
      expect(outcome).toBe('answered');
      expect(fields.deliverable).toMatchObject({
        id,
        frequency: deliverables.find((known) => known.id === id)?.frequency[lang],
      });
      expect(lines).toHaveLength(3);
    }
  });
  test('that a command makes shows the command', () => {
    expect(deliver('rfm', 'en').fields.deliverable?.command).toBe('fidelio tool rfm_segments --data FILE');
    expect(deliver('clusters', 'en').lines[0]).toContain('fidelio deliver clusters FILE');
    expect(deliver('diagnosis', 'fr').lines[0]).toContain('fidelio report FILE');
  });
  test('that nothing makes yet is said to be missing', () => {
    expect(deliver('qbr', 'en')).toMatchObject({ fields: { deliverable: { command: null } } });
    expect(deliver('qbr', 'en').lines[0]).toContain('cannot produce it yet');
    expect(deliver('churn-model', 'fr').lines[0]).toContain('pas encore');
  });
  test('that is unknown lists those that are known', () => {
    expect(deliver('podcast', 'en').lines[0]).toContain('intervention playbooks');
  });
});

describe('help', () => {
  test.each(LANGS)('fits in five lines and says how to give data (%s)', (lang) => {
    const { lines, outcome } = answerHelp({ lang });
    expect(outcome).toBe('answered');
    expect(lines).toHaveLength(5);
    expect(lines.join('\n')).toContain('fidelio import FILE');
  });
});

describe('small talk', () => {
  test('greets, or says that nothing is lost', () => {
    expect(answerSmalltalk({ lang: 'fr', facts: {} }).lines[0]).toContain('Bonjour');
    const facts = { nps: { value: 12, unit: 'points', source: 'said' as const } };
    expect(answerSmalltalk({ lang: 'en', facts }).lines[0]).toContain('kept');
  });
});

describe('what is out of scope', () => {
  test('is declined', () => {
    expect(answerOutOfScope({ lang: 'en' }, { foreign: false })).toMatchObject({ outcome: 'declined', fields: {} });
  });
  test('in another language is declined in both of ours', () => {
    const { lines, outcome } = answerOutOfScope({ lang: 'fr' }, { foreign: true });
    expect(outcome).toBe('declined');
    expect(lines[0]).toContain('français');
    expect(lines[1]).toContain('English');
  });
});

test('the short answers follow the typography of their language', () => {
  const spoken = (lang: 'fr' | 'en') =>
    [
      ...deliverables.flatMap(({ id }) => deliver(id, lang).lines),
      ...answerHelp({ lang }).lines,
      ...answerSmalltalk({ lang, facts: {} }).lines,
      ...answerOutOfScope({ lang }, { foreign: false }).lines,
    ].map((line) => line.replace(/`[^`]*`/g, 'X'));
  expect(spoken('fr').filter(hasFrenchFault)).toEqual([]);
  expect(spoken('en').filter(hasEnglishFault)).toEqual([]);
});
