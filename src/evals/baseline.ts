import { z } from 'zod';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { parse } from '../domain/parse.ts';
import type { EvalResult } from './eval-result.ts';
import { hasPassed } from './has-passed.ts';
import type { ScenarioRun } from './run-scenarios.ts';
import type { Scores } from './score-words.ts';

/** Where the baseline is, in the folder where the program is started. */
export const BASELINE_FILE = 'evals/baseline.json';

const Ratios = z.record(z.string(), z.number().nullable());

/** What a suite was known to do: its scores, the scenarios that passed, and those expected to fail. */
export const SuiteBaseline = z.object({
  total: z.number(),
  scores: Ratios,
  byLang: z.object({ fr: Ratios, en: Ratios }),
  passing: z.array(z.string()),
  failing: z.array(z.string()),
});
export type SuiteBaseline = z.infer<typeof SuiteBaseline>;

/** The accepted state of every suite, by name. */
export const Baseline = z.object({ suites: z.record(z.string(), SuiteBaseline) });
export type Baseline = z.infer<typeof Baseline>;

/** Ratios are kept to six decimals. */
const KEPT = 1e6;

export function suiteBaseline(runs: readonly ScenarioRun[], result: EvalResult): SuiteBaseline {
  const clear = runs.filter(({ scenario }) => !scenario.ambiguous);
  const ids = (passed: boolean) => clear.flatMap((run) => (hasPassed(run) === passed ? [run.scenario.id] : [])).sort();
  return {
    total: result.total,
    scores: rounded(result.scores),
    byLang: { fr: rounded(result.byLang.fr), en: rounded(result.byLang.en) },
    passing: ids(true),
    failing: ids(false),
  };
}

function rounded(scores: Scores): Record<string, number | null> {
  const entries = Object.entries(scores);
  return Object.fromEntries(entries.map(([name, score]) => [name, score && Math.round(score * KEPT) / KEPT]));
}

/** A baseline as it was written; refuses what is no baseline. */
export function readBaseline(text: string): Outcome<Baseline> {
  try {
    return parse(Baseline, JSON.parse(text), { fr: BASELINE_FILE, en: BASELINE_FILE });
  } catch {
    return refuse('bad_argument', {
      fr: `${BASELINE_FILE} n’est pas du JSON. Reprenez-le de l’historique, ou réécrivez-le avec fidelio eval accept.`,
      en: `${BASELINE_FILE} is not JSON. Take it back from the history, or write it again with fidelio eval accept.`,
    });
  }
}

/** Suites by name, so that the same state always gives the same bytes. */
export function writeBaseline({ suites }: Baseline): string {
  const sorted = Object.fromEntries(Object.entries(suites).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ suites: sorted }, null, 2)}\n`;
}
