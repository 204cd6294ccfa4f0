import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../src/domain/facts.ts';
import { answerHandoff } from '../../../src/orchestrator/answers/answer-handoff.ts';
import { openLedger } from '../../../src/orchestrator/ledger.ts';
import { stateFacts } from '../../../src/orchestrator/state-facts.ts';

const caller = { call: () => Promise.reject(new Error('a hand-over calls no tool')) };

function hand(domain: string | null, owner: string | null, facts: Facts, lang: 'fr' | 'en' = 'en') {
  const ledger = openLedger(caller, () => {});
  stateFacts(ledger, facts, lang);
  return answerHandoff({ kind: 'handoff', domain, owner }, { ledger, lang, facts, dataset: null });
}

describe('a hand-over', () => {
  test('names the domain and lists the five parts of the brief', () => {
    const { outcome, fields } = hand('content', null, {});
    expect(outcome).toBe('answered');
    expect(fields.handoff).toMatchObject({ domain: 'content', owner: 'Content' });
    expect(fields.handoff?.brief.map(({ id }) => id)).toEqual([
      'goal',
      'audience',
      'figures',
      'constraints',
      'deadline',
    ]);
  });
  test('fills the brief with what was said', () => {
    const facts: Facts = {
      nps: { value: 12, unit: 'points', source: 'said', quote: 'NPS 12' },
      goals: { value: ['ambassadors'], unit: 'text', source: 'said' },
      budget: { value: 3000, unit: 'money', source: 'said' },
    };
    const { lines, fields } = hand('automation', null, facts);
    expect(lines.join('\n')).toContain('NPS {{figure:fact.nps}}');
    const text = Object.fromEntries(fields.handoff?.brief.map((part) => [part.id, part.text]) ?? []);
    expect(text).toMatchObject({ goal: 'be recommended more', figures: 'NPS 12' });
    expect(text.constraints).toContain('3,000');
  });
  test('without a domain names who usually does it', () => {
    const { fields, lines } = hand(null, 'les ressources humaines', {}, 'fr');
    expect(fields.handoff).toMatchObject({ domain: null, owner: 'les ressources humaines' });
    expect(lines[0]).toContain('les ressources humaines');
  });
  test('says what is missing instead of inventing it', () => {
    expect(hand('content', null, {}, 'fr').lines.join('\n')).toMatch(/Échéance\u00a0: à préciser/);
  });
});
