import { type Baseline, type SuiteBaseline, suiteBaseline } from './baseline.ts';
import { type Breach, checkBaseline } from './check-baseline.ts';
import { evalResult } from './eval-result.ts';
import type { ScenarioRun } from './run-scenarios.ts';

/** The state of every suite that was run, by name; runs that are in no suite are left aside. */
export function suitesOf(runs: readonly ScenarioRun[]): Map<string, SuiteBaseline> {
  const bySuite = Map.groupBy(runs, ({ scenario }) => scenario.suite);
  return new Map(
    [...bySuite].flatMap(([suite, members]) =>
      suite === null ? [] : [[suite, suiteBaseline(members, evalResult(members))] as const],
    ),
  );
}

/** What each suite of the baseline lost, as far as it was run; `isWhole` says whether all of a suite was. */
export function gateRuns(
  runs: readonly ScenarioRun[],
  baseline: Baseline,
  isWhole: (suite: string) => boolean,
): { suite: string; breaches: Breach[] }[] {
  return [...suitesOf(runs)].flatMap(([suite, now]) => {
    const before = baseline.suites[suite];
    return before === undefined ? [] : [{ suite, breaches: checkBaseline(before, now, isWhole(suite)) }];
  });
}
