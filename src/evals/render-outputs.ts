import type { ScenarioRun } from './run-scenarios.ts';

/** The last turn of every scenario as JSON Lines; a conversation that failed has a null turn and its error. */
export function renderOutputs(runs: readonly ScenarioRun[]): string {
  return runs
    .map(({ scenario: { id }, played: { turn, error } }) => (turn === null ? { id, turn, error } : { id, turn }))
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
}
