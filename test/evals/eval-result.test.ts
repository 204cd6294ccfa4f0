import { describe, expect, test } from 'vitest';
import { mistakesIn } from '../../src/evals/confusion.ts';
import { evalResult } from '../../src/evals/eval-result.ts';
import { macroF1 } from '../../src/evals/macro-f1.ts';
import { renderOutputs } from '../../src/evals/render-outputs.ts';
import { renderResult } from '../../src/evals/render-result.ts';
import type { ScenarioRun } from '../../src/evals/run-scenarios.ts';
import { tallyScores } from '../../src/evals/tally-scores.ts';
import { makeTurn } from './make-turn.ts';
import { readRow } from './read-row.ts';
import { runRows } from './run-rows.ts';

const rows = [
  { id: 'f1', lang: 'fr', turns: ['f1'], intent: 'goal', branches: ['goal-ltv'] },
  { id: 'f2', lang: 'fr', turns: ['f2'], intent: 'goal', branches: ['goal-cost'] },
  { id: 'e1', lang: 'en', turns: ['e1'], intent: 'diagnose', branches: [] },
  { id: 'd1', lang: 'de', turns: ['f1'], intent: 'goal' },
  { id: 'x1', lang: 'en', turns: ['e1'], intent: 'goal', ambiguous: true },
];
const turns = {
  f1: makeTurn({ intent: 'goal', branches: ['goal-ltv'], margin: 0.9 }),
  f2: makeTurn({ intent: 'diagnose', branches: ['goal-ltv'], margin: 0.1 }),
  e1: makeTurn({ intent: 'diagnose', lang: 'en', margin: 0.5 }),
};
const result = async () => evalResult(await runRows(rows, turns));

describe('a result', () => {
  test('scores all languages together and each on its own, ambiguous ones apart', async () => {
    const { total, scores, byLang, ambiguous } = await result();
    expect([total, scores.intent, byLang.fr.intent, byLang.en.intent]).toEqual([5, 3 / 4, 1 / 2, 1]);
    expect([ambiguous.total, ambiguous.scores.intent, ambiguous.failures.map(({ id }) => id)]).toEqual([1, 0, ['x1']]);
  });

  test('names every scenario that is not wholly right, with what was expected and given', async () => {
    expect((await result()).failures).toEqual([
      {
        id: 'f2',
        expected: { intent: 'goal', branches: ['goal-cost'] },
        got: { intent: 'diagnose', branches: ['goal-ltv'] },
      },
    ]);
  });

  test('lists the fields it could not score', async () => {
    expect((await result()).unscored).toEqual([{ id: 'd1', field: 'lang', name: 'de' }]);
  });

  test('counts what was taken for what', async () => {
    const { confusion } = await result();
    expect(confusion).toEqual({
      intent: { diagnose: { diagnose: 1 }, goal: { diagnose: 1, goal: 2 } },
      primaryBranch: { 'goal-cost': { 'goal-ltv': 1 }, 'goal-ltv': { 'goal-ltv': 1 }, none: { none: 1 } },
    });
    expect(mistakesIn(confusion.intent)).toEqual([{ expected: 'goal', got: 'diagnose', times: 1 }]);
  });

  test('gives the mean F1 of the branches: 2/3 for goal-ltv, 0 for goal-cost', async () => {
    expect((await result()).scores.primaryBranchF1).toBeCloseTo(1 / 3, 12);
  });

  test('shows accuracy against the share answered, surest first', async () => {
    const { abstention } = await result();
    expect(abstention?.scored).toBe(4);
    expect(abstention?.points).toEqual([
      { share: 1, margin: 0.1, accuracy: 3 / 4 },
      { share: 3 / 4, margin: 0.5, accuracy: 1 },
      { share: 1 / 2, margin: 0.9, accuracy: 1 },
    ]);
  });

  test('has no abstention when no turn carries a margin, and no latency without a clock', async () => {
    const { abstention, latencyMs } = evalResult(await runRows([{ intent: 'goal' }], { m: makeTurn() }));
    expect({ abstention, latencyMs }).toEqual({ abstention: null, latencyMs: { p50: null, p95: null } });
  });

  test('takes the median and the 95th percentile of all turns', () => {
    const latencies = Array.from({ length: 101 }, (_, index) => 100 - index);
    const run: ScenarioRun = {
      scenario: readRow({}),
      played: { turn: makeTurn(), error: null, tools: [], latencies },
      verdicts: [],
    };
    expect(evalResult([run]).latencyMs).toEqual({ p50: 50, p95: 95 });
  });

  test('reads as a table in both languages', async () => {
    const runs = await runRows(rows, turns);
    const { counts } = tallyScores(runs.filter(({ scenario }) => !scenario.ambiguous));
    const [fr, en] = (['fr', 'en'] as const).map((lang) => renderResult(evalResult(runs), counts, lang));
    expect(en).toMatch(/\| Intent +\| +50% \| +100% \| +75% \| +4 \|/);
    expect(en).toContain('- f2 · intent "goal" → "diagnose" · branches ["goal-cost"] → ["goal-ltv"]');
    expect(en).toContain('- d1 · lang · de');
    expect(fr).toMatch(/\| Intention +\| +50\u202f% \| +100\u202f% \| +75\u202f% \| +4 \|/);
    expect(fr).not.toContain('Calculs');
  });
});

describe('the macro-F1', () => {
  test('is the mean over the names, weighing them alike', () => {
    // a: precision 8/9, recall 8/10, F1 16/19; b: precision 1/3, recall 1/1, F1 1/2.
    const confusion = { a: { a: 8, b: 2 }, b: { b: 1 }, none: { a: 1, none: 7 } };
    expect(macroF1(confusion, ['none'])).toBeCloseTo((16 / 19 + 2 / 4) / 2, 12);
    expect(macroF1({ none: { none: 3 } }, ['none'])).toBeNull();
  });
});

describe('the outputs', () => {
  test('hold one line a scenario, with its last turn or its error', async () => {
    const runs = await runRows(
      [
        { id: 'a', turns: ['f1', 'e1'] },
        { id: 'b', turns: ['nobody'] },
      ],
      turns,
    );
    const lines = renderOutputs(runs).trimEnd().split('\n');
    expect(lines.map((text) => JSON.parse(text))).toEqual([
      { id: 'a', turn: turns.e1 },
      { id: 'b', turn: null, error: 'no turn for nobody' },
    ]);
  });
});
