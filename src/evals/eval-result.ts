import { abstentionOf } from './abstention.ts';
import { confusionOf } from './confusion.ts';
import { failuresOf } from './failure.ts';
import { latencyOf } from './latency.ts';
import type { ScenarioRun } from './run-scenarios.ts';
import { tallyScores } from './tally-scores.ts';

/** What `fidelio eval --json` prints. Scenarios marked ambiguous count in `total` and are scored apart. */
export type EvalResult = ReturnType<typeof evalResult>;

export function evalResult(runs: readonly ScenarioRun[]) {
  const clear = runs.filter(({ scenario }) => !scenario.ambiguous);
  const ambiguous = runs.filter(({ scenario }) => scenario.ambiguous);
  const of = (lang: 'fr' | 'en') => tallyScores(clear.filter(({ scenario }) => scenario.lang === lang)).scores;
  return {
    total: runs.length,
    scores: tallyScores(clear).scores,
    byLang: { fr: of('fr'), en: of('en') },
    ambiguous: {
      total: ambiguous.length,
      scores: tallyScores(ambiguous).scores,
      failures: failuresOf(ambiguous),
    },
    failures: failuresOf(clear),
    latencyMs: latencyOf(runs),
    confusion: { intent: confusionOf(clear, 'intent'), primaryBranch: confusionOf(clear, 'branches') },
    abstention: abstentionOf(clear),
    unscored: runs.flatMap(({ scenario }) => scenario.unscored),
  };
}
