import { confusionOf, NO_NAMES } from './confusion.ts';
import { hasPassed } from './has-passed.ts';
import type { Mark } from './judge.ts';
import { macroF1 } from './macro-f1.ts';
import type { ScenarioRun } from './run-scenarios.ts';
import { type Scores, scoreNames } from './score-words.ts';

/** The scores of some runs, and how many scenarios each one rests on. */
export type Tally = { scores: Scores; counts: Readonly<Record<string, number>> };

/** Adds the marks up: each score is a ratio over the scenarios that have its field, null when none has. */
export function tallyScores(runs: readonly ScenarioRun[]): Tally {
  const marks = runs.flatMap(({ verdicts }) => verdicts.flatMap((verdict) => verdict.marks));
  const byScore = Map.groupBy(marks, ({ score }) => score);
  const branches = confusionOf(runs, 'branches');
  const judged = runs.filter(({ verdicts }) => verdicts.length > 0);
  const passed = judged.filter(hasPassed).length;
  const scores = scoreNames.map((name): [string, number | null] => {
    if (name === 'passed') return [name, judged.length === 0 ? null : passed / judged.length];
    if (name === 'primaryBranchF1') return [name, macroF1(branches, NO_NAMES)];
    return [name, ratio(byScore.get(name) ?? [])];
  });
  const counts = scoreNames.map((name): [string, number] => {
    if (name === 'passed') return [name, judged.length];
    return [name, byScore.get(name === 'primaryBranchF1' ? 'primaryBranch' : name)?.length ?? 0];
  });
  return { scores: Object.fromEntries(scores), counts: Object.fromEntries(counts) };
}

/** Nothing expected and nothing given is all right; nothing on one side only says nothing about that side. */
function ratio(marks: readonly Mark[]): number | null {
  const sum = (of: (mark: Mark) => number) => marks.reduce((total, mark) => total + of(mark), 0);
  const of = sum((mark) => mark.of);
  if (of > 0) return sum((mark) => mark.right) / of;
  return marks.length > 0 && sum(({ missed = 0 }) => missed) === 0 ? 1 : null;
}
