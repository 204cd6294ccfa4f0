import { describe, expect, test } from 'vitest';
import type { ToolCaller } from '../../../src/domain/tool-caller.ts';
import { answerDefinition } from '../../../src/orchestrator/answers/answer-definition.ts';
import { openLedger } from '../../../src/orchestrator/ledger.ts';

const NO_TOOL: ToolCaller = { call: () => Promise.reject(new Error('no tool is needed')) };

const define = (lang: 'fr' | 'en', ...terms: string[]) =>
  answerDefinition(
    { kind: 'definition', terms },
    { ledger: openLedger(NO_TOOL, () => {}), lang, facts: {}, dataset: null },
  );

describe('a definition', () => {
  test('gives the card, with the formula of a metric', async () => {
    const { outcome, lines, fields } = await define('en', 'grr');
    expect(outcome).toBe('answered');
    expect(fields.term).toMatchObject({ id: 'grr', name: 'Gross revenue retention (GRR)', also: [] });
    expect(lines.join('\n')).toContain(
      '(starting recurring revenue − contraction − churn) / starting recurring revenue',
    );
    expect(lines.join('\n')).toContain('never above 100%');
  });
  test('of a word that is no metric has no formula', async () => {
    const { lines, fields } = await define('fr', 'breakage');
    expect(fields.term?.formula).toBeNull();
    expect(lines.some((line) => line.startsWith('Formule'))).toBe(false);
    expect(lines[0]).toContain('jamais utilisée');
  });
  test('of two terms gives both cards, the first as the term', async () => {
    const { lines, fields } = await define('fr', 'nrr', 'grr');
    expect(fields.term).toMatchObject({ id: 'nrr', also: ['grr'] });
    expect(lines.join('\n')).toMatch(/NRR[\s\S]*GRR/);
  });
  test('of an unknown word says so', async () => {
    expect(await define('en', 'blurb')).toMatchObject({ outcome: 'answered', fields: { term: null } });
  });
});
