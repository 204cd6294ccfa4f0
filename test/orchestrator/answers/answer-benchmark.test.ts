import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../../src/app/app.ts';
import { openApp } from '../../../src/app/open-app.ts';
import type { Industry } from '../../../src/domain/industry.ts';
import { fillReferences } from '../../../src/language/fill-references.ts';
import { answerBenchmark } from '../../../src/orchestrator/answers/answer-benchmark.ts';
import { openLedger } from '../../../src/orchestrator/ledger.ts';
import { stateFacts } from '../../../src/orchestrator/state-facts.ts';

let app: App;
beforeAll(async () => {
  const opened = await openApp({ lang: 'en', today: '2026-11-01', data: { kind: 'none' } });
  if (!opened.ok) throw new Error(opened.message.en);
  app = opened.value;
});
afterAll(() => app.close());

async function ask(metric: string, industry: Industry | null, value: number | null, lang: 'fr' | 'en' = 'en') {
  const ledger = openLedger(app.caller, () => {});
  const answer = await answerBenchmark(
    { kind: 'benchmark', metric, industry, value },
    { ledger, lang, facts: {}, dataset: null },
  );
  const text = answer.lines.map((line) => fillReferences(line, ledger.figures(), lang, null)).join('\n');
  return { answer, text, calls: ledger.transcript().map(({ tool, input }) => ({ tool, input })) };
}

describe('a benchmark', () => {
  test('comes from the tool, and its numbers are figures', async () => {
    const { answer, text, calls } = await ask('monthly_churn', 'saas', 0.04);
    expect(calls).toEqual([{ tool: 'benchmark', input: { industry: 'saas', metric: 'monthly_churn', value: 0.04 } }]);
    expect(answer.fields.benchmark).toEqual({
      industry: 'saas',
      metric: 'monthly_churn',
      benchmark: 0.03,
      bands: { bad: '> 5%', average: '5% – 3%', good: '3% – 1%', excellent: '< 1%' },
      value: 0.04,
      band: 'average',
    });
    expect(text).toContain('4%: average.');
    expect(text).toContain('the benchmark is 3%');
    expect(answer.lines.join('')).not.toMatch(/\d\s?%/);
  });
  test('of a rising metric reads the other way round', async () => {
    const { answer, text } = await ask('repeat_purchase_rate', 'ecommerce', 0.3, 'fr');
    expect(answer.fields.benchmark).toMatchObject({ benchmark: 0.27, band: 'good' });
    expect(text).toContain(
      'Mauvais sous 20\u202f%, moyen jusqu’à 27\u202f%, bon jusqu’à 35\u202f%, excellent au-delà.',
    );
  });
  test('shows a second reading without changing the verdict', async () => {
    const { answer, text } = await ask('grr', 'saas', 0.87);
    expect(answer.fields.benchmark?.band).toBe('average');
    expect(text).toContain('above 85%');
  });
  test('with no industry shows every one that has the metric', async () => {
    const { answer, text } = await ask('monthly_churn', null, 0.04);
    expect(text).toMatch(/SaaS[^\n]*3%[\s\S]*Subscription[^\n]*5%/);
    expect(answer.fields.benchmark).toMatchObject({ industry: null, benchmark: null, bands: null, band: null });
  });
  test('with no industry has a band when all agree', async () => {
    expect((await ask('monthly_churn', null, 0.2)).answer.fields.benchmark?.band).toBe('bad');
  });
  test.each([
    ['nps', 30],
    ['csat', 0.75],
    ['activation_rate', 0.3],
    ['health_score', 70],
  ] as const)('of %s is its floor', async (metric, floor) => {
    const { answer } = await ask(metric, 'retail', null);
    expect(answer.fields.benchmark).toMatchObject({ metric, benchmark: floor, bands: null });
  });
  test('says on which side of the floor a value is', async () => {
    expect((await ask('nps', null, 41)).text).toContain('41: the floor is met.');
    expect((await ask('nps', null, 12, 'fr')).text).toContain('12\u00a0: sous le plancher.');
  });
  test('that an industry does not have is said, with those that have it', async () => {
    const { answer, text } = await ask('monthly_churn', 'retail', null);
    expect(answer.fields.benchmark).toMatchObject({ industry: 'retail', metric: 'monthly_churn', benchmark: null });
    expect(text).toMatch(/no sound benchmark[\s\S]*SaaS/);
  });
  test('that nobody has says what to compare with', async () => {
    const { answer, text, calls } = await ask('aov', 'ecommerce', 60, 'fr');
    expect(calls).toEqual([]);
    expect(answer.outcome).toBe('answered');
    expect(text).toContain('au passé de la boutique');
  });
  test('refers to the fact the value was said as, with its own words', async () => {
    const facts = { nps: { value: 41, unit: 'points', source: 'said' as const, quote: 'NPS at 41' } };
    const ledger = openLedger(app.caller, () => {});
    stateFacts(ledger, facts, 'en');
    const request = { kind: 'benchmark', metric: 'nps', industry: null, value: 41 } as const;
    const { lines } = await answerBenchmark(request, { ledger, lang: 'en', facts, dataset: null });
    expect(lines[0]).toBe('{{figure:fact.nps}}: the floor is met.');
    expect(ledger.figures()['fact.nps']?.origin).toEqual({ kind: 'said', quote: 'NPS at 41' });
  });
  test('of an impossible value says why', async () => {
    expect((await ask('grr', 'saas', 1.4)).text).toContain('outside what');
  });
});
