import type { Turn } from '../../src/domain/turn.ts';
import { runScenarios, type ScenarioRun } from '../../src/evals/run-scenarios.ts';
import { readRow } from './read-row.ts';

/** Plays scenarios written as rows of a file; each message is answered by the turn of that message, a missing one throws. */
export function runRows(
  rows: readonly Record<string, unknown>[],
  turns: Readonly<Record<string, Turn>>,
): Promise<ScenarioRun[]> {
  const ask = async ({ message }: { message: string }) => {
    const turn = turns[message];
    if (turn === undefined) throw new Error(`no turn for ${message}`);
    return turn;
  };
  const open = async () => ({ ok: true, value: { ask, close: async () => {} } }) as const;
  return runScenarios(
    rows.map((row) => readRow(row)),
    { open, clock: null, lang: 'en' },
  );
}
