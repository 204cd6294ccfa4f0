import type { ScenarioRun } from './run-scenarios.ts';

/** Whether everything that a scenario says is right, and it could be played. */
export function hasPassed({ verdicts, played }: ScenarioRun): boolean {
  return played.turn !== null && verdicts.every(({ right }) => right);
}
