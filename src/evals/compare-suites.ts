/** A result, or a baseline, as far as two of them are compared: scores, and the scenarios that are not right. */
export type Compared = { scores: Readonly<Record<string, number | null>>; failing: readonly string[] };

export type ScoreChange = { score: string; was: number | null; now: number | null };

/** What changed from one run to the next. Scenarios are named when they fail in one of the two only. */
export type Comparison = { scores: ScoreChange[]; fixed: string[]; broken: string[] };

const ROUNDING = 1e-6;

/** Every score either has; those that did not move are there too. */
export function compareSuites(before: Compared, now: Compared): Comparison {
  const names = [...new Set([...Object.keys(before.scores), ...Object.keys(now.scores)])];
  const [wrong, wrongNow] = [new Set(before.failing), new Set(now.failing)];
  return {
    scores: names.map((score) => ({ score, was: before.scores[score] ?? null, now: now.scores[score] ?? null })),
    fixed: before.failing.filter((id) => !wrongNow.has(id)),
    broken: now.failing.filter((id) => !wrong.has(id)),
  };
}

export function hasMoved({ was, now }: ScoreChange): boolean {
  return was === null || now === null ? was !== now : Math.abs(was - now) > ROUNDING;
}
