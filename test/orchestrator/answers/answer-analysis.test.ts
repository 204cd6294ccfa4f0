import { describe, expect, test } from 'vitest';
import type { Slots } from '../../../src/domain/reading.ts';
import type { ToolCaller } from '../../../src/domain/tool-caller.ts';
import type { ToolResult } from '../../../src/domain/tool-result.ts';
import { findReferences } from '../../../src/language/fill-references.ts';
import { answerAnalysis } from '../../../src/orchestrator/answers/answer-analysis.ts';
import { openLedger } from '../../../src/orchestrator/ledger.ts';

const NOTHING: Slots = { metric: null, period: null, segment: null, by: null, chart: null };
const YEAR = { from: '2025-01-01', to: '2026-01-01', words: '2025' };

type Call = { tool: string; args: Record<string, unknown> };

/** Answers from a script, and remembers what it was asked. */
function scripted(reply: (call: Call) => ToolResult): { caller: ToolCaller; calls: Call[] } {
  const calls: Call[] = [];
  return {
    calls,
    caller: {
      call: (tool, args) => {
        calls.push({ tool, args });
        return Promise.resolve(reply({ tool, args }));
      },
    },
  };
}

function success(value: Record<string, unknown>, more: Partial<ToolResult & { ok: true }> = {}): ToolResult {
  return { ok: true, value, formula: '', reading: { fr: '', en: '' }, source: 'test', ...more };
}

function refused(en: string, code: 'not_in_data' | 'too_few' = 'not_in_data'): ToolResult {
  return { ok: false, code, message: en, messages: { fr: `${en} (fr)`, en }, needs: [] };
}

async function ask(
  reply: (call: Call) => ToolResult,
  slots: Partial<Slots>,
  compare: string[] = [],
  lang: 'fr' | 'en' = 'en',
) {
  const { caller, calls } = scripted(reply);
  const ledger = openLedger(caller, () => {});
  const answer = await answerAnalysis(
    { kind: 'analysis', compare },
    { ...NOTHING, ...slots },
    { ledger, lang, facts: {}, dataset: 'shop' },
  );
  const figures = ledger.figures();
  for (const id of answer.lines.flatMap(findReferences)) expect(figures).toHaveProperty([id]);
  const values = answer.lines.flatMap(findReferences).map((id) => figures[id]?.value);
  return { answer, calls, values };
}

describe('a question about data that are loaded', () => {
  test('is one call of the metric’s tool, with the period as an interval, shown back in words', async () => {
    const { answer, calls, values } = await ask(() => success({ rate: 0.31 }), {
      metric: 'repeat_purchase_rate',
      period: YEAR,
    });
    expect(calls).toEqual([
      { tool: 'repeat_purchase_rate', args: { dataset: 'shop', period: { from: '2025-01-01', to: '2026-01-01' } } },
    ]);
    expect(answer.outcome).toBe('answered');
    expect(answer.lines[0]).toContain('from 1 January to 31 December 2025');
    expect(values).toEqual([0.31]);
  });

  test('types no number of its own', async () => {
    const { answer } = await ask(() => success({ rate: 0.31 }), { metric: 'repeat_purchase_rate' });
    expect(answer.lines.join(' ').replaceAll(/\{\{[^}]*\}\}/g, '')).not.toMatch(/\d/);
  });

  test('lists the groups of a breakdown, and says why one has no number', async () => {
    const breakdown = [
      { key: 'Paris', customers: 90, value: { rate: 0.4 } },
      { key: 'Lyon', customers: 60, value: { rate: 0.2 } },
      { key: 'Nice', customers: 3, refusal: { code: 'too_few' as const, message: 'Fewer than 5 customers.' } },
    ];
    const { answer, calls, values } = await ask(() => success({ rate: 0.3 }, { breakdown }), {
      metric: 'repeat_purchase_rate',
      by: 'place',
    });
    expect(calls[0]?.args).toEqual({ dataset: 'shop', by: 'place' });
    expect(values).toEqual([0.3, 0.4, 0.2]);
    expect(answer.lines).toContain('- Nice: Fewer than 5 customers.');
  });

  test('keeps only the groups compared, and names one that is not in the data', async () => {
    const breakdown = ['Paris', 'Lyon', 'Lille'].map((key, index) => ({
      key,
      customers: 50,
      value: { rate: index / 10 },
    }));
    const reply = () => success({ rate: 0.3 }, { breakdown });
    const both = await ask(reply, { metric: 'repeat_purchase_rate', by: 'place' }, ['boutique de Lyon', 'paris'], 'fr');
    expect(both.values).toEqual([0.3, 0, 0.1]);
    const absent = await ask(reply, { metric: 'repeat_purchase_rate', by: 'place' }, ['Lyon', 'Brest'], 'fr');
    expect(absent.values).toEqual([0.3, 0.1]);
    expect(absent.answer.lines.at(-1)).toContain('Brest');
    expect(absent.answer.lines.at(-1)).toContain('Paris, Lyon, Lille');
  });

  test('takes a series that the tool holds already, without asking for a breakdown', async () => {
    const months = [
      { month: '2025-01', aov: 40 },
      { month: '2025-02', aov: 42.5 },
    ];
    const { calls, values } = await ask(() => success({ total: { aov: 41 }, months }), { metric: 'aov', by: 'month' });
    expect(calls).toEqual([{ tool: 'sales_by_month', args: { dataset: 'shop' } }]);
    expect(values).toEqual([41, 40, 42.5]);
  });

  test('asks once for each quarter when the tool has no such series', async () => {
    const { calls, values } = await ask(
      ({ args }) => success({ rate: JSON.stringify(args).includes('2025-04-01","to":"2025-07-01') ? 0.5 : 0.1 }),
      { metric: 'repeat_purchase_rate', by: 'quarter', period: { from: '2025-01-01', to: '2025-07-01', words: '' } },
    );
    expect(calls.map(({ args }) => args.period)).toEqual([
      { from: '2025-01-01', to: '2025-07-01' },
      { from: '2025-01-01', to: '2025-04-01' },
      { from: '2025-04-01', to: '2025-07-01' },
    ]);
    expect(values).toEqual([0.1, 0.1, 0.5]);
  });

  test('compares two periods, or two segments, with a call each', async () => {
    const periods = await ask(
      ({ args }) => success({ total: { aov: JSON.stringify(args).includes('2024-01-01') ? 30 : 35 } }),
      { metric: 'aov', period: { from: '2024-01-01', to: '2026-01-01', words: '' } },
      ['2024', '2025'],
    );
    expect(periods.values).toEqual([30, 35]);
    const segments = await ask(
      ({ args }) => success({ total: { aov: args.segment === 'champions' ? 80 : 20 } }),
      { metric: 'aov', by: 'segment' },
      ['champions', 'at-risk customers'],
    );
    expect(segments.calls.map(({ args }) => args.segment)).toEqual(['champions', 'a-risque']);
    expect(segments.values).toEqual([80, 20]);
  });

  test('tries the next tool when the data are of another kind', async () => {
    const { answer, calls, values } = await ask(
      ({ tool }) =>
        tool === 'mrr_movements'
          ? refused('No subscriptions.')
          : success({ overall: { rate: 0.04, lost: 12 }, months: [] }),
      { metric: 'monthly_churn' },
    );
    expect(calls.map(({ tool }) => tool)).toEqual(['mrr_movements', 'churn_by_tenure']);
    expect(values).toEqual([0.04, 12]);
    expect(answer.lines.join()).not.toContain('No subscriptions');
  });

  test('a refused call says why', async () => {
    const { answer } = await ask(() => refused('Too little data.', 'too_few'), { metric: 'aov' });
    expect(answer).toMatchObject({ outcome: 'not-enough', lines: [expect.any(String), 'Too little data.'] });
  });

  test('a breakdown that is refused leaves the whole, and the reason', async () => {
    const { answer, values } = await ask(
      ({ args }) => ('by' in args ? refused('No channel column.') : success({ rate: 0.3 })),
      {
        metric: 'repeat_purchase_rate',
        by: 'channel',
      },
    );
    expect(values).toEqual([0.3]);
    expect(answer).toMatchObject({ outcome: 'answered' });
    expect(answer.lines).toContain('No channel column.');
  });
});

describe('a question about data that are not loaded', () => {
  const without = (slots: Partial<Slots>, lang: 'fr' | 'en') => {
    const { caller, calls } = scripted(() => refused('never'));
    const context = { ledger: openLedger(caller, () => {}), lang, facts: {}, dataset: null };
    return { calls, answer: answerAnalysis({ kind: 'analysis', compare: [] }, { ...NOTHING, ...slots }, context) };
  };

  test('says which file, which column and how to load it, and calls nothing', async () => {
    const { calls, answer } = without({ metric: 'repeat_purchase_rate', by: 'channel', period: YEAR }, 'fr');
    const { outcome, lines } = await answer;
    expect(outcome).toBe('not-enough');
    expect(lines[0]).toContain('du 1er janvier au 31 décembre 2025');
    expect(lines.join('\n')).toContain('client, date, montant');
    expect(lines.join('\n')).toContain('canal');
    expect(lines.join('\n')).toContain('fidelio import');
    expect(lines.join('\n')).toContain('--data');
    expect(calls).toEqual([]);
  });

  test('names subscriptions for revenue retention and surveys for NPS', async () => {
    expect((await without({ metric: 'nrr' }, 'en').answer).lines.join()).toContain('subscriptions');
    expect((await without({ metric: 'nps' }, 'en').answer).lines.join()).toContain('survey');
  });

  test('asks for the numbers of a metric that no file holds', async () => {
    expect((await without({ metric: 'ltv_cac' }, 'en').answer).lines.join()).toContain('give me the numbers');
  });
});
