import type { Played } from './play-scenario.ts';
import type { Scenario } from './scenario.ts';
import type { ScoreName } from './score-words.ts';

/**
 * What one scenario adds to a score: `right` out of `of`. With `of` 0 it adds nothing; then `missed` counts what the score
 * could not see (what was expected, for a precision; what was given, for a recall).
 */
export type Mark = { score: ScoreName; right: number; of: number; missed?: number };

/** What a judge found in one field: whether all of it is right, and what was expected and given where it is not. */
export type Verdict = { field: string; right: boolean; marks: readonly Mark[]; expected: unknown; got: unknown };

/** Judges one thing about a conversation; null when the scenario does not say what was expected. */
export type Judge = (scenario: Scenario, played: Played) => Verdict | null;
