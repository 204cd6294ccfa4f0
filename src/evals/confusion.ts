import type { ScenarioRun } from './run-scenarios.ts';

/** How many times each expected name was read as each other: expected, then given. */
export type Confusion = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** No branch; a conversation that failed. */
const NONE = 'none';
const FAILED = 'failed';
export const NO_NAMES: readonly string[] = [NONE, FAILED];

/** The intents, or the primary branches, of the scenarios that say what they should be. */
export function confusionOf(runs: readonly ScenarioRun[], field: 'intent' | 'branches'): Confusion {
  const counts = new Map<string, Map<string, number>>();
  for (const { scenario, played } of runs) {
    const { intent, branches } = scenario.expected;
    const expected = field === 'intent' ? intent : branches && (branches[0] ?? NONE);
    if (expected === undefined) continue;
    const row = counts.get(expected) ?? new Map<string, number>();
    const { turn } = played;
    const got = turn === null ? FAILED : field === 'intent' ? turn.intent : (turn.branches[0]?.id ?? NONE);
    row.set(got, (row.get(got) ?? 0) + 1);
    counts.set(expected, row);
  }
  return byName([...counts].map(([expected, row]) => [expected, byName([...row])]));
}

function byName<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What was taken for something else, most often first. */
export function mistakesIn(confusion: Confusion): { expected: string; got: string; times: number }[] {
  return Object.entries(confusion)
    .flatMap(([expected, row]) => Object.entries(row).map(([got, times]) => ({ expected, got, times })))
    .filter(({ expected, got }) => expected !== got)
    .sort((a, b) => b.times - a.times);
}
