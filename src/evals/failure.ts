import { hasPassed } from './has-passed.ts';
import type { ScenarioRun } from './run-scenarios.ts';

/** What was expected and given in the fields of a scenario that are wrong; `error` among what was given when it could not be played. */
export type Failure = { id: string; expected: Record<string, unknown>; got: Record<string, unknown> };

/** The scenarios that are not wholly right, in order. */
export function failuresOf(runs: readonly ScenarioRun[]): Failure[] {
  return runs
    .filter((run) => !hasPassed(run))
    .map(({ scenario, played, verdicts }) => {
      const wrong = verdicts.filter(({ right }) => !right);
      const expected = Object.fromEntries(wrong.map((verdict) => [verdict.field, verdict.expected]));
      if (played.error !== null) return { id: scenario.id, expected, got: { error: played.error } };
      return { id: scenario.id, expected, got: Object.fromEntries(wrong.map(({ field, got }) => [field, got])) };
    });
}
