import { expect, test } from 'vitest';
import type { ToolResult } from '../../../src/domain/tool-result.ts';
import { answerAudience } from '../../../src/orchestrator/answers/answer-audience.ts';
import { openLedger } from '../../../src/orchestrator/ledger.ts';

/** The ten segments in their order, the first of 12 customers, the next of 13… */
const SEGMENTS: ToolResult = {
  ok: true,
  value: { segments: Array.from({ length: 10 }, (_, index) => ({ customers: 12 + index })) },
  formula: '',
  reading: { fr: '', en: '' },
  source: 'test',
};

async function answer(criteria: string[], dataset: string | null, lang: 'fr' | 'en' = 'en') {
  const calls: string[] = [];
  const call = (tool: string) => {
    calls.push(tool);
    return Promise.resolve(SEGMENTS);
  };
  const ledger = openLedger({ call }, () => {});
  const given = await answerAudience({ kind: 'audience', criteria }, { ledger, lang, facts: {}, dataset });
  return { ...given, calls, figures: ledger.figures() };
}

test('a segment alone is counted in the data', async () => {
  const { fields, lines, figures } = await answer(['les clients à risque'], 'shop', 'fr');
  expect(fields.audience).toEqual({ criteria: ['les clients à risque'], count: 18 });
  expect(figures['audience.a-risque.customers']?.value).toBe(18);
  expect(lines.join()).toContain('{{figure:audience.a-risque.customers}}');
});

test('beside another criterion the segment’s count is only a maximum', async () => {
  const { fields, lines } = await answer(['champions', 'in Leeds'], 'shop');
  expect(fields.audience).toEqual({ criteria: ['champions', 'in Leeds'], count: null });
  expect(lines.join()).toContain('{{figure:audience.champions.customers}}');
  expect(lines.join()).toContain('maximum');
});

test('the definition is read back, and the list is said not to be there yet', async () => {
  const { fields, lines, calls } = await answer(['bought twice', 'not since March'], null);
  expect(lines[0]).toBe('Audience read: “bought twice” and “not since March”.');
  expect(lines.join()).toContain('`fidelio audience`');
  expect(fields.audience?.count).toBeNull();
  expect(calls).toEqual([]);
});

test('without data a segment is not counted, and never 0', async () => {
  const { fields, lines } = await answer(['champions'], null);
  expect(fields.audience?.count).toBeNull();
  expect(lines.join()).toContain('--data');
});

test('a list without criteria asks for them', async () => {
  expect((await answer([], 'shop', 'fr')).lines[0]).toContain('sans critère');
});
