import { describe, expect, test } from 'vitest';
import type { Turn } from '../../src/domain/turn.ts';
import { evalResult } from '../../src/evals/eval-result.ts';
import { makeTurn, said } from './make-turn.ts';
import { runRows } from './run-rows.ts';

/** The score of one scenario about one turn. */
async function score(name: string, row: Record<string, unknown>, turn: Turn): Promise<number | null | undefined> {
  return evalResult(await runRows([row], { m: turn })).scores[name];
}

const calculation = (tool: string, value: Record<string, unknown>) =>
  ({ tool, input: {}, ok: true, value, formula: 'f', reading: 'r' }) as const;
const refused = (tool: string): Turn['calculation'] => ({
  tool,
  input: {},
  ok: false,
  code: 'missing_input',
  message: 'm',
  needs: ['arpu'],
});
const call = (tool: string) =>
  ({
    id: tool,
    tool,
    input: {},
    output: { ok: true, value: {}, formula: '', reading: { fr: 'l', en: 'r' }, source: '' },
  }) as const;
const benchmark = {
  industry: 'saas',
  metric: 'monthly_churn',
  benchmark: 0.03,
  bands: null,
  value: 0.06,
  band: 'bad',
} as const;
const term = { id: 'grr', name: 'GRR', definition: 'd', formula: null, confusedWith: 'NRR', also: ['nrr'] };

describe('a judge', () => {
  test.each<[string, Record<string, unknown>, Parameters<typeof makeTurn>[0], number]>([
    ['intent', { intent: 'goal' }, { intent: 'goal' }, 1],
    ['intent', { intent: 'goal' }, { intent: 'help' }, 0],
    ['outOfScopeRecall', { intent: 'out-of-scope' }, { intent: 'out-of-scope' }, 1],
    ['outOfScopeRecall', { intent: 'out-of-scope' }, { intent: 'diagnose' }, 0],
    ['lang', { lang: 'en' }, { lang: 'fr' }, 0],
    ['outcome', { outcome: 'audit' }, { outcome: 'audit' }, 1],
    ['primaryBranch', { branches: ['frequency', 'audit'] }, { branches: ['frequency'] }, 1],
    ['primaryBranch', { branches: [] }, { branches: ['frequency'] }, 0],
    ['primaryBranch', { branches: [] }, {}, 1],
    ['branchSet', { branches: ['frequency', 'audit'] }, { branches: ['audit', 'frequency'] }, 1],
    ['branchSet', { branches: ['frequency', 'audit'] }, { branches: ['frequency'] }, 0],
    ['branchOrder', { branches: ['frequency', 'audit'], orderMatters: true }, { branches: ['audit', 'frequency'] }, 0],
    ['branchOrder', { branches: ['frequency', 'audit'], orderMatters: true }, { branches: ['frequency', 'audit'] }, 1],
    [
      'agents',
      { agents: ['customer-success', 'loyalty-programs'] },
      { agents: ['loyalty-programs', 'customer-success'] },
      1,
    ],
    ['agents', { agents: [] }, { agents: ['loyalty-programs'] }, 0],
    ['question', { question: null }, {}, 1],
    ['question', { question: null }, { question: { id: 'industry', text: '?' } }, 0],
    ['question', { question: 'industry' }, { question: { id: 'industry', text: '?' } }, 1],
    ['causes', { causes: ['price'] }, { causes: [{ id: 'price', evidence: [], marketing: false }] }, 1],
    ['causes', { causes: [] }, { causes: [{ id: 'price', evidence: [], marketing: false }] }, 0],
    [
      'calculations',
      { intent: 'calculate', expect: { tool: 'ltv_margin', value: 2000, tolerance: 1 } },
      { calculation: calculation('ltv_margin', { a: { ltv: 2000.9 } }) },
      1,
    ],
    [
      'calculations',
      { intent: 'calculate', expect: { tool: 'ltv_margin', value: 2000, tolerance: 1 } },
      { calculation: calculation('ltv_margin', { ltv: 2001.1 }) },
      0,
    ],
    [
      'calculations',
      { intent: 'calculate', expect: { tool: 'ltv_margin', value: 2000 } },
      { calculation: calculation('churn_rate', { ltv: 2000 }) },
      0,
    ],
    [
      'calculations',
      { intent: 'calculate', expect: { tool: 'ltv_margin', ok: false } },
      { calculation: refused('ltv_margin') },
      1,
    ],
    [
      'calculations',
      { intent: 'calculate', expect: { tool: 'ltv_margin', ok: false } },
      { calculation: calculation('ltv_margin', { ltv: 1 }) },
      0,
    ],
    [
      'calculations',
      { intent: 'calculate', expect: { tool: 'ltv_margin', value: 1 } },
      { calculation: refused('ltv_margin') },
      0,
    ],
    [
      'expect',
      { intent: 'benchmark', expect: { metric: 'monthly_churn', industry: 'saas', value: 0.03 } },
      { benchmark },
      1,
    ],
    ['expect', { intent: 'benchmark', expect: { metric: 'monthly_churn', industry: 'retail' } }, { benchmark }, 0],
    ['expect', { intent: 'benchmark', expect: { metric: 'monthly_churn', value: 0.05 } }, { benchmark }, 0],
    ['expect', { intent: 'define', expect: { term: 'grr' } }, { term }, 1],
    ['expect', { intent: 'define', expect: { term: 'nrr' } }, { term }, 0],
    ['expect', { intent: 'deliver', expect: { deliverable: 'rfm' } }, {}, 0],
    [
      'expect',
      { intent: 'handoff', expect: { domain: null } },
      { handoff: { domain: null, owner: 'o', brief: [] } },
      1,
    ],
    [
      'expect',
      { intent: 'handoff', expect: { domain: null } },
      { handoff: { domain: 'content', owner: 'o', brief: [] } },
      0,
    ],
    ['expect', { intent: 'handoff', expect: { domain: null } }, {}, 0],
    [
      'expect',
      { intent: 'analyse', expect: { metric: 'aov', by: 'place' } },
      { slots: { metric: 'aov', period: null, segment: null, by: 'place', chart: 'line' } },
      1,
    ],
    [
      'slots',
      { slots: { metric: 'aov', by: 'place' } },
      { slots: { metric: 'aov', period: null, segment: null, by: 'category', chart: null } },
      0,
    ],
    [
      'slots',
      { slots: { period: ['2025-01-01', '2026-01-01'] } },
      {
        slots: {
          metric: null,
          period: { from: '2025-01-01', to: '2026-01-01', words: 'en 2025' },
          segment: null,
          by: null,
          chart: null,
        },
      },
      1,
    ],
    ['slots', { slots: { period: ['2025-01-01', '2026-01-01'] } }, {}, 0],
    [
      'figures',
      { figures: [{ metric: 'churn_rate', value: 0.04, tolerance: 0.001 }] },
      {
        figures: {
          f: {
            id: 'f',
            label: 'l',
            value: 0.0405,
            unit: 'share',
            origin: { kind: 'computed', tool: 'churn_rate', call: 'c', path: '/rate' },
          },
        },
      },
      1,
    ],
    [
      'figures',
      { figures: [{ metric: 'churn_rate', value: 0.04, tolerance: 0.001 }] },
      {
        figures: {
          f: {
            id: 'f',
            label: 'l',
            value: 0.0405,
            unit: 'share',
            origin: { kind: 'computed', tool: 'nps', call: 'c', path: '/rate' },
          },
        },
      },
      0,
    ],
    ['figures', { figures: [{ metric: 'nps', value: 31 }] }, { facts: { nps: 31 } }, 1],
    [
      'tools',
      { tools: { called: ['nps', 'churn_rate'] } },
      { toolCalls: [call('nps'), call('rfm_segments'), call('nps')] },
      0.5,
    ],
    ['forbiddenTools', { tools: { forbidden: ['nps'] } }, { toolCalls: [call('nps')] }, 0],
    ['forbiddenTools', { tools: { forbidden: ['nps'] } }, { toolCalls: [call('churn_rate')] }, 1],
    ['mustSay', { mustSay: ['taux de RACHAT', 'etes'] }, { answer: 'Le taux de\u00a0rachat où vous êtes' }, 1],
    ['mustSay', { mustSay: ['loyal'] }, { answer: 'nothing' }, 0],
    ['mustNotSay', { mustNotSay: ['loyal'] }, { answer: 'Loyalty' }, 0],
    ['mustNotSay', { mustNotSay: ['loyal'] }, { answer: 'nothing' }, 1],
  ])('of %s gives %j on %j: %d', async (name, row, turn, expected) => {
    expect(await score(name, row, makeTurn(turn))).toBe(expected);
  });

  test('scores nothing where the scenario says nothing', async () => {
    const { scores } = evalResult(await runRows([{}], { m: makeTurn() }));
    expect(new Set(Object.values(scores))).toEqual(new Set([null]));
  });

  test('finds a conversation that failed wrong in all it expected, nothing included', async () => {
    const row = {
      intent: 'goal',
      branches: [],
      question: null,
      mustNotSay: ['x'],
      facts: { nps: 3 },
      tools: { forbidden: ['nps'] },
    };
    const { scores, failures } = evalResult(await runRows([row], {}));
    expect(scores).toMatchObject({
      intent: 0,
      primaryBranch: 0,
      branchSet: 0,
      question: 0,
      mustNotSay: 0,
      forbiddenTools: 0,
      factRecall: 0,
      factPrecision: null,
      passed: 0,
    });
    expect(failures).toMatchObject([{ id: 'one', got: { error: 'no turn for m' } }]);
  });
});

describe('facts', () => {
  const rows = [
    { id: 'a', turns: ['a'], facts: { nps: 20, churnMonthly: 0.0416, goals: ['ltv', 'cost'], industry: 'saas' } },
    { id: 'b', turns: ['b'], facts: {} },
    { id: 'c', turns: ['c'] },
  ];
  const turns = {
    a: makeTurn({ facts: { nps: 20.05, churnMonthly: 0.04, goals: ['cost', 'ltv'], industry: 'saas' } }),
    b: makeTurn({ facts: { arpu: 12 } }),
    c: makeTurn({ facts: { arpu: 12, nps: 1 } }),
  };

  test('count over all scenarios that have some: 2 right of 5 said, 2 found of 4 expected', async () => {
    const { scores, failures } = evalResult(await runRows(rows, turns));
    expect([scores.factPrecision, scores.factRecall]).toEqual([2 / 5, 2 / 4]);
    expect(failures).toEqual([
      {
        id: 'a',
        expected: { facts: { churnMonthly: 0.0416, goals: ['ltv', 'cost'] } },
        got: { facts: { churnMonthly: 0.04, goals: ['cost', 'ltv'] } },
      },
      { id: 'b', expected: { facts: {} }, got: { facts: { arpu: 12 } } },
    ]);
  });

  test('that come from data or are assumed are not said', async () => {
    const turn = makeTurn();
    turn.facts.nps = { ...said(20), source: 'assumed' };
    turn.facts.aov = { ...said(20), source: 'data' };
    const { scores } = evalResult(await runRows([{ facts: { nps: 20 } }], { m: turn }));
    expect([scores.factPrecision, scores.factRecall]).toEqual([null, 0]);
  });

  test('are all right when none is expected and none is said', async () => {
    const { scores } = evalResult(await runRows([{ facts: {} }], { m: makeTurn() }));
    expect([scores.factPrecision, scores.factRecall, scores.passed]).toEqual([1, 1, 1]);
  });

  test('agree within half a percent', async () => {
    const recall = async (value: number) =>
      evalResult(await runRows([{ facts: { arpu: 200 } }], { m: makeTurn({ facts: { arpu: value } }) })).scores
        .factRecall;
    expect([await recall(200.9), await recall(199.1), await recall(201.1)]).toEqual([1, 1, 0]);
  });
});

describe('escalations', () => {
  const fired = (...ids: ('refunds' | 'mass-churn')[]) =>
    makeTurn({ escalations: ids.map((id) => ({ id, evidence: [] })) });

  test('count over all scenarios: 1 right of 2 given, 1 found of 3 expected', async () => {
    const rows = [
      { id: 'a', turns: ['a'], escalations: ['refunds', 'mass-churn'] },
      { id: 'b', turns: ['b'], escalations: [] },
      { id: 'c', turns: ['c'], escalations: ['refunds'] },
    ];
    const { scores } = evalResult(await runRows(rows, { a: fired('refunds'), b: fired('mass-churn'), c: fired() }));
    expect([scores.escalationPrecision, scores.escalationRecall]).toEqual([1 / 2, 1 / 3]);
  });

  test('are all right when none is expected and none given', async () => {
    const { scores } = evalResult(await runRows([{ escalations: [] }], { m: fired() }));
    expect([scores.escalationPrecision, scores.escalationRecall]).toEqual([1, 1]);
  });
});
