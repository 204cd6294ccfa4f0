import { describe, expect, test } from 'vitest';
import { answerDefinition } from '../../../src/orchestrator/answers/answer-definition.ts';

const define = (lang: 'fr' | 'en', ...terms: string[]) => answerDefinition({ kind: 'definition', terms }, { lang });

describe('a definition', () => {
  test('gives the card, with the formula of a metric', () => {
    const { outcome, lines, fields } = define('en', 'grr');
    expect(outcome).toBe('answered');
    expect(fields.term).toMatchObject({ id: 'grr', name: 'Gross revenue retention (GRR)', also: [] });
    expect(lines.join('\n')).toContain(
      '(starting recurring revenue − contraction − churn) / starting recurring revenue',
    );
    expect(lines.join('\n')).toContain('never above 100%');
  });
  test('of a word that is no metric has no formula', () => {
    const { lines, fields } = define('fr', 'breakage');
    expect(fields.term?.formula).toBeNull();
    expect(lines.some((line) => line.startsWith('Formule'))).toBe(false);
    expect(lines[0]).toContain('jamais utilisée');
  });
  test('of two terms gives both cards, the first as the term', () => {
    const { lines, fields } = define('fr', 'nrr', 'grr');
    expect(fields.term).toMatchObject({ id: 'nrr', also: ['grr'] });
    expect(lines.join('\n')).toMatch(/NRR[\s\S]*GRR/);
  });
  test('of an unknown word says so', () => {
    expect(define('en', 'blurb')).toMatchObject({ outcome: 'answered', fields: { term: null } });
  });
});
