import type { ScenarioRun } from './run-scenarios.ts';

/** At a bar on the margin: the share of messages above it, and how many of those intents are right. */
export type AbstentionPoint = { share: number; margin: number; accuracy: number };

/** What it would gain to ask rather than answer when the margin is small. */
export type Abstention = { scored: number; points: AbstentionPoint[] };

const SHARES = [1, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5] as const;

/** Accuracy of the intent against the share answered, surest first; null when no turn carries a margin. Equal margins stay together. */
export function abstentionOf(runs: readonly ScenarioRun[]): Abstention | null {
  const rows = runs
    .flatMap(({ scenario, played: { turn } }) => {
      const { intent } = scenario.expected;
      const margin = turn?.margin ?? null;
      return intent === undefined || turn === null || margin === null
        ? []
        : [{ margin, right: turn.intent === intent }];
    })
    .sort((a, b) => b.margin - a.margin);
  if (rows.length === 0) return null;
  const points = SHARES.map((wanted) => {
    const bar = rows[Math.ceil(wanted * rows.length) - 1]?.margin ?? 0;
    const answered = rows.filter(({ margin }) => margin >= bar);
    const right = answered.filter((row) => row.right).length;
    return { share: answered.length / rows.length, margin: bar, accuracy: right / answered.length };
  });
  const distinct = points.filter(({ share }, index) => share !== points[index - 1]?.share);
  return { scored: rows.length, points: distinct };
}
