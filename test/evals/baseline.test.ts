import { describe, expect, test } from 'vitest';
import { readBaseline, type SuiteBaseline, suiteBaseline, writeBaseline } from '../../src/evals/baseline.ts';
import { checkBaseline } from '../../src/evals/check-baseline.ts';
import { compareSuites } from '../../src/evals/compare-suites.ts';
import { evalResult } from '../../src/evals/eval-result.ts';
import { gateRuns } from '../../src/evals/gate-runs.ts';
import { readResult } from '../../src/evals/read-result.ts';
import { renderBreaches } from '../../src/evals/render-breaches.ts';
import { renderComparison } from '../../src/evals/render-comparison.ts';
import { runScenarios } from '../../src/evals/run-scenarios.ts';
import { coversSuite, suiteOf } from '../../src/evals/suite-of.ts';
import { makeTurn } from './make-turn.ts';
import { readRow } from './read-row.ts';
import { runRows } from './run-rows.ts';

const scores = { calculations: 1, escalationPrecision: 1, escalationRecall: 1, primaryBranchF1: 0.95, intent: 0.97 };
const suite: SuiteBaseline = {
  total: 3,
  scores,
  byLang: { fr: scores, en: scores },
  passing: ['a', 'b'],
  failing: ['c'],
};
const check = (now: Partial<SuiteBaseline>, whole = true) => checkBaseline(suite, { ...suite, ...now }, whole);

describe('the gate', () => {
  test('lets the same state through, and new scenarios', () => {
    expect([check({}), check({ passing: ['a', 'b', 'n'], failing: ['c', 'm'] })]).toEqual([[], []]);
  });

  test('holds a case that passed and now fails', () => {
    expect(check({ passing: ['a'], failing: ['b', 'c'] })).toEqual([{ kind: 'regressed', id: 'b' }]);
  });

  test('holds an expected failure that passes', () => {
    expect(check({ passing: ['a', 'b', 'c'], failing: [] })).toEqual([{ kind: 'stale', id: 'c' }]);
  });

  test('holds a case that is gone, but only when the whole suite was run', () => {
    expect(check({ passing: ['a'] })).toEqual([{ kind: 'gone', id: 'b' }]);
    expect(check({ passing: ['a'] }, false)).toEqual([]);
  });

  test.each(['calculations', 'escalationPrecision', 'escalationRecall'])(
    'holds %s going down, in one language too',
    (score) => {
      expect(check({ scores: { ...scores, [score]: 0.999 } })).toEqual([
        { kind: 'score', score, lang: null, was: 1, now: 0.999 },
      ]);
      expect(check({ byLang: { fr: scores, en: { ...scores, [score]: null } } })).toEqual([
        { kind: 'score', score, lang: 'en', was: 1, now: null },
      ]);
    },
  );

  test('holds a macro-F1 that lost more than a point, and no other score', () => {
    expect(check({ scores: { ...scores, primaryBranchF1: 0.94, intent: 0.5 } })).toEqual([]);
    expect(check({ scores: { ...scores, primaryBranchF1: 0.939 } })).toMatchObject([{ score: 'primaryBranchF1' }]);
  });

  test('says why in both languages', () => {
    const breaches = check({ passing: ['a'], failing: ['b'], scores: { ...scores, calculations: 0.5 } });
    expect(renderBreaches('routing', breaches, 'en')).toBe(
      [
        'routing: below the baseline (3). Mend it, or accept it with fidelio eval accept.',
        '- b passed and now fails',
        '- Calculations: from 100% to 50%',
        '- c is in the baseline and is gone',
        '',
      ].join('\n'),
    );
    expect(renderBreaches('routing', breaches, 'fr')).toContain('- b réussissait et échoue');
    expect(renderBreaches('routing', [], 'fr')).toBe('routing\u00a0: au niveau de la référence.\n');
  });

  test('looks at the suites of the baseline only', async () => {
    const scenarios = [
      readRow({ id: 'a', intent: 'goal' }, 'routing'),
      readRow({ id: 'b', intent: 'goal' }, 'new-suite'),
      readRow({ id: 'x', intent: 'goal' }),
    ];
    const open = async () => ({ ok: true, value: { ask: async () => makeTurn(), close: async () => {} } }) as const;
    const runs = await runScenarios(scenarios, { open, clock: null, lang: 'en' });
    const gated = gateRuns(runs, { suites: { routing: suite } }, () => false);
    expect(gated).toEqual([{ suite: 'routing', breaches: [{ kind: 'regressed', id: 'a' }] }]);
  });
});

describe('a baseline', () => {
  test('keeps the scores and the ids, ambiguous ones left out, and reads back the same', async () => {
    const rows = [
      { id: 'b', lang: 'fr', turns: ['m'], intent: 'goal' },
      { id: 'a', lang: 'fr', turns: ['m'], intent: 'diagnose' },
      { id: 'c', lang: 'en', turns: ['m'], intent: 'diagnose' },
      { id: 'x', turns: ['m'], intent: 'goal', ambiguous: true },
    ];
    const runs = await runRows(rows, { m: makeTurn({ intent: 'diagnose' }) });
    const kept = suiteBaseline(runs, evalResult(runs));
    expect(kept).toMatchObject({ total: 4, passing: ['a'], failing: ['b', 'c'], scores: { intent: 0.666667 } });
    const written = writeBaseline({ suites: { routing: kept, audit: suite } });
    expect(readBaseline(written)).toEqual({ ok: true, value: { suites: { audit: suite, routing: kept } } });
    expect(written).toBe(writeBaseline({ suites: { audit: suite, routing: kept } }));
    expect([readBaseline('{').ok, readBaseline('{"suites": 3}').ok]).toEqual([false, false]);
  });

  test('belongs to suites: the folders of evals/scenarios', () => {
    expect(suiteOf('evals/scenarios/routing/saas.jsonl')).toBe('routing');
    expect([suiteOf('evals/scenarios/a.jsonl'), suiteOf('elsewhere/routing/a.jsonl')]).toEqual([null, null]);
    expect(coversSuite(['evals/scenarios'], 'routing')).toBe(true);
    expect(coversSuite(['./evals/scenarios/routing/'], 'routing')).toBe(true);
    expect(coversSuite(['evals/scenarios/routing/saas.jsonl', 'evals/scenarios/audit'], 'routing')).toBe(false);
  });
});

describe('a comparison', () => {
  const before = { scores: { intent: 0.9, outcome: 1, slots: null }, failing: ['a', 'b'] };
  const now = { scores: { intent: 0.95, outcome: 1, slots: 0.5 }, failing: ['b', 'c'] };

  test('gives every score before and after, and what fails in one only', () => {
    expect(compareSuites(before, now)).toEqual({
      scores: [
        { score: 'intent', was: 0.9, now: 0.95 },
        { score: 'outcome', was: 1, now: 1 },
        { score: 'slots', was: null, now: 0.5 },
      ],
      fixed: ['a'],
      broken: ['c'],
    });
  });

  test('shows the scores that moved', () => {
    const text = renderComparison(compareSuites(before, now), 'en');
    expect(text).toMatch(/\| Intent +\| +90% \| +95% \| +\+5\u202fpts \|/);
    expect(text).not.toContain('Outcome');
    expect(text).toContain('No longer fail (1): a\nFail from now on (1): c');
    expect(renderComparison(compareSuites(before, before), 'fr')).toBe('Aucun score n’a changé.\n');
  });

  test('reads what --json printed, and refuses anything else', async () => {
    const printed = JSON.stringify(evalResult(await runRows([{ intent: 'goal' }], { m: makeTurn() })));
    expect(readResult('a.json', printed)).toMatchObject({
      ok: true,
      value: { failing: ['one'], scores: { intent: 0 } },
    });
    expect([readResult('a.json', '{}').ok, readResult('a.json', 'x').ok]).toEqual([false, false]);
  });
});
