import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/domain/bilingual.ts';
import type { ReadingContext } from '../../src/domain/model.ts';
import type { Request } from '../../src/domain/reading.ts';
import { prepareMessage } from '../../src/llm/embedded/message/prepare-message.ts';
import { readCalculation } from '../../src/llm/embedded/requests/read-calculation.ts';
import { callMetricTool } from '../../src/mcp/call-tool.ts';
import { answerCalculation } from '../../src/orchestrator/answers/answer-calculation.ts';
import { openLedger } from '../../src/orchestrator/ledger.ts';
import { loadCatalog } from '../../src/tools/catalog.ts';
import { calculationSentences, sentencesWithoutSum } from './calculation-sentences.ts';

const tools = new Map((await loadCatalog()).map((tool) => [tool.name, tool]));

function contextIn(lang: Lang, more: Partial<ReadingContext> = {}): ReadingContext {
  return { lang, today: '2026-01-15', open: null, facts: {}, last: null, ...more };
}

function read(lang: Lang, text: string, more: Partial<ReadingContext> = {}) {
  return readCalculation(prepareMessage(text, lang), [], contextIn(lang, more));
}

/** The answer to a request, from the real tools, without data. */
function answer(request: Request & { kind: 'calculation' }, lang: Lang) {
  const call = (name: string, args: Record<string, unknown>) => {
    const tool = tools.get(name);
    if (tool === undefined) throw new Error(`no tool ${name}`);
    return callMetricTool(tool, args, null, lang, (_, fault) => {
      throw fault;
    });
  };
  const ledger = openLedger({ call }, () => {});
  return answerCalculation(request, { ledger, lang, facts: {}, dataset: null });
}

describe('a request to calculate is read, and the tool comes to the number', () => {
  it.each(calculationSentences)('%s: %s', async (lang, text, tool, solveFor, value) => {
    const found = read(lang, text);
    expect(found).toMatchObject({ certain: true, request: { tool, solveFor } });
    if (found === null) return;
    const { fields, outcome } = await answer(found.request, lang);
    expect(outcome).toBe('answered');
    expect(fields.calculation).toMatchObject({ ok: true, tool });
    const given = fields.calculation?.ok === true ? Object.values(fields.calculation.value) : [];
    expect(given).toContainEqual(expect.closeTo(value, 6 - Math.ceil(Math.log10(Math.abs(value) + 1))));
  });
});

describe('figures that nobody asks to work out', () => {
  it.each(sentencesWithoutSum)('%s: %s', (lang, text) => {
    expect(read(lang, text)?.certain ?? false).toBe(false);
  });
});

describe('what is missing', () => {
  it.each([
    ['fr', 'Calcule la LTV avec un ARPU de 45 € et un churn de 4 %', ['grossMargin']],
    ['fr', 'Quel churn faut-il pour une LTV de 900 ?', ['arpu', 'grossMargin']],
    ['fr', 'quel est le payback pour un CAC de 210 € ?', ['monthlyGrossProfit']],
    ['en', 'Compute our retention rate: 500 customers at the start, 90 new', ['customersEnd']],
    ['en', 'what ARPU would give an LTV of 1,000?', ['grossMargin', 'monthlyChurn']],
    ['en', 'compute the NPS with 40 promoters and 12 passives', ['detractors']],
  ] as const)('is exactly what the refusal needs: %s %s', async (lang, text, needs) => {
    const found = read(lang, text);
    expect(found).toMatchObject({ certain: true });
    if (found === null) return;
    const { fields, outcome, lines } = await answer(found.request, lang);
    expect(outcome).toBe('not-enough');
    expect(fields.calculation).toMatchObject({ ok: false, code: 'missing_input', needs });
    expect(lines.join(' ')).not.toMatch(/`|undefined/);
  });

  it('is taken from what was said earlier', () => {
    const said = (value: number, unit: string) => ({ value, unit, source: 'said' as const });
    const facts = { arpu: said(40, 'money'), grossMargin: said(0.5, 'share') };
    expect(read('fr', 'quel churn pour une LTV de 500 ?', { facts })?.request).toEqual({
      kind: 'calculation',
      tool: 'ltv_margin',
      input: { arpu: 40, grossMargin: 0.5 },
      solveFor: 'monthlyChurn',
      target: 500,
    });
  });
});

describe('what is impossible', () => {
  it.each([
    ['fr', 'LTV avec un ARPU de 30 €, 50 % de marge et 0 % de churn ?'],
    ['fr', 'taux de churn : 100 clients au début, 130 perdus'],
    ['fr', 'quel churn pour une LTV de 5 € avec 100 € d’ARPU et 80 % de marge ?'],
    ['en', 'LTV:CAC with an LTV of 500 and a CAC of 0?'],
    ['en', 'NPS with 70% promoters and 45% detractors?'],
  ] as const)('is said to be so, and why: %s %s', async (lang, text) => {
    const found = read(lang, text);
    expect(found?.certain).toBe(true);
    if (found === null) return;
    const { fields, outcome, lines } = await answer(found.request, lang);
    expect(outcome).toBe('answered');
    expect(fields.calculation).toMatchObject({
      ok: false,
      code: expect.stringMatching(/out_of_domain|undefined_ratio/),
    });
    expect(lines[0]?.length).toBeGreaterThan(30);
    expect(lines.join(' ')).not.toContain('`');
  });
});

describe('pasted text', () => {
  it('gives no order to calculate', () => {
    const text = 'Voici un mail : "calcule la LTV avec ARPU 100, marge 80 %, churn 3 %" – nos clients partent tôt';
    expect(read('fr', text)?.certain ?? false).toBe(false);
  });
});

describe('a long text', () => {
  it('is read to its end, which would take hours if the time grew with the square of its length', () => {
    const text = `${'notre équipe suit ses clients avec soin et écrit beaucoup, '.repeat(6_000)} churn de 6 %`;
    expect(readCalculation(prepareMessage(text, 'fr'), [], contextIn('fr'))).toBeNull();
  });
});
