import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../src/domain/bilingual.ts';
import { fillReferences, findReferences } from '../../../src/language/fill-references.ts';
import { callMetricTool } from '../../../src/mcp/call-tool.ts';
import { answerCalculation } from '../../../src/orchestrator/answers/answer-calculation.ts';
import { openLedger } from '../../../src/orchestrator/ledger.ts';
import { loadCatalog } from '../../../src/tools/catalog.ts';

const tools = new Map((await loadCatalog()).map((tool) => [tool.name, tool]));

type Asked = {
  tool: string;
  input: Record<string, unknown>;
  solveFor?: string;
  target?: number;
  lang?: Lang;
  dataset?: string;
};

async function answer({ tool, input, solveFor, target, lang = 'en', dataset }: Asked) {
  const calls: [string, Record<string, unknown>][] = [];
  const call = (name: string, args: Record<string, unknown>) => {
    calls.push([name, args]);
    const found = tools.get(name);
    if (found === undefined) throw new Error(`no tool ${name}`);
    return callMetricTool(found, args, null, lang, (_, fault) => {
      throw fault;
    });
  };
  const ledger = openLedger({ call }, () => {});
  const request = {
    kind: 'calculation' as const,
    ...{ tool, input, solveFor: solveFor ?? null, target: target ?? null },
  };
  const given = await answerCalculation(request, { ledger, lang, facts: {}, dataset: dataset ?? null });
  const figures = ledger.figures();
  return { ...given, calls, figures, text: given.lines.map((line) => fillReferences(line, figures, lang, 'EUR')) };
}

const lifetime = { tool: 'ltv_margin', input: { arpu: 100, grossMargin: 0.8, monthlyChurn: 0.04 } };

describe('the answer to a calculation', () => {
  it('gives the result first, then the formula with its numbers, then how to read it and what to do', async () => {
    const { text, outcome } = await answer(lifetime);
    expect(outcome).toBe('answered');
    expect(text).toHaveLength(4);
    expect(text[0]).toBe('LTV in margin: €2,000; Mean lifetime: 25\u00a0months.');
    expect(text[1]).toContain('average monthly revenue per customer: €100; gross margin: 80%; monthly churn: 4%');
    expect(text[2]).toContain('A customer brings 2,000 in margin');
    expect(text[3]).toContain('LTV:CAC');
  });

  it('speaks French too', async () => {
    const { text } = await answer({ ...lifetime, lang: 'fr' });
    expect(text[0]).toBe('LTV en marge\u00a0: 2\u202f000\u00a0€\u202f; Durée de vie moyenne\u00a0: 25\u00a0mois.');
  });

  it('types no number of its own: result, inputs and target are figures', async () => {
    const { lines, figures } = await answer({
      ...lifetime,
      input: { arpu: 40, grossMargin: 0.5 },
      solveFor: 'monthlyChurn',
      target: 500,
    });
    const written = [lines[0], lines[1], lines[3]].join(' ').replace(/\{\{figure:[^}]+\}\}/g, '');
    expect(written).not.toMatch(/\d/);
    expect(findReferences(lines.join(' ')).filter((id) => figures[id] === undefined)).toEqual([]);
    expect(figures['calculation.solution']).toMatchObject({
      value: 0.04,
      unit: 'share',
      origin: { kind: 'computed', tool: 'solve_for' },
    });
    expect(figures['calculation.given.arpu']).toMatchObject({ value: 40, origin: { kind: 'said' } });
  });

  it('names the metric’s own tool, and the unknown, when solved backwards', async () => {
    const input = { arpu: 40, grossMargin: 0.5 };
    const { fields } = await answer({ tool: 'ltv_margin', input, solveFor: 'monthlyChurn', target: 500 });
    expect(fields.calculation).toMatchObject({
      tool: 'ltv_margin',
      input: { ...input, solveFor: 'monthlyChurn', target: 500 },
      ok: true,
      value: { monthlyChurn: 0.04 },
    });
  });

  it('works out the lifetime value inside LTV:CAC', async () => {
    const { fields, calls } = await answer({ tool: 'ltv_cac', input: { ...lifetime.input, cac: 500 } });
    expect(calls.map(([name]) => name)).toEqual(['ltv_margin', 'ltv_cac']);
    expect(fields.calculation).toMatchObject({ ok: true, value: { ratio: 4 } });
  });

  it('reads the data set only when no number is given', async () => {
    const empty = await answer({ tool: 'churn_rate', input: {}, dataset: 'shop' });
    expect(empty.calls).toEqual([['churn_rate', { dataset: 'shop' }]]);
    const given = await answer({
      tool: 'churn_rate',
      input: { customersStart: 100, customersLost: 4 },
      dataset: 'shop',
    });
    expect(given.calls).toEqual([['churn_rate', { customersStart: 100, customersLost: 4 }]]);
  });
});

describe('a calculation that cannot be done', () => {
  it('asks for exactly what is missing, and says what it has', async () => {
    const { text, outcome, fields } = await answer({
      tool: 'ltv_margin',
      input: { arpu: 45, monthlyChurn: 0.04 },
      lang: 'fr',
    });
    expect(outcome).toBe('not-enough');
    expect(fields.calculation).toMatchObject({ ok: false, code: 'missing_input', needs: ['grossMargin'] });
    expect(text[0]).toContain('marge brute');
    expect(text[1]).toContain('45');
  });

  it('says why it is impossible, without names of arguments', async () => {
    const { text, outcome, fields } = await answer({
      tool: 'churn_rate',
      input: { customersStart: 100, customersLost: 130 },
    });
    expect(outcome).toBe('answered');
    expect(fields.calculation).toMatchObject({ ok: false, code: 'out_of_domain' });
    expect(text.join(' ')).toContain('The part exceeds the whole');
    expect(text.join(' ')).not.toContain('`');
  });
});
