import { BASELINE_FILE, type Baseline, writeBaseline } from '../../evals/baseline.ts';
import { compareSuites } from '../../evals/compare-suites.ts';
import { suitesOf } from '../../evals/gate-runs.ts';
import { renderComparison } from '../../evals/render-comparison.ts';
import type { ScenarioRun } from '../../evals/run-scenarios.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { sayRefusal } from '../say-refusal.ts';

/** Shows what changes, suite by suite, and writes the new baseline; with one suite named, the others stay as they were. */
export async function acceptBaseline(
  runs: readonly ScenarioRun[],
  before: Baseline | null,
  oneSuite: boolean,
  context: CommandContext,
): Promise<ExitCode> {
  const { lang, json, terminal } = context;
  const fresh = suitesOf(runs);
  const kept = oneSuite ? before?.suites : {};
  const written = await writeAtomically(
    BASELINE_FILE,
    writeBaseline({ suites: { ...kept, ...Object.fromEntries(fresh) } }),
  );
  if (!written.ok) return sayRefusal(written, context, 2);
  const changes = [...fresh].map(([suite, now]) => ({
    suite,
    comparison: compareSuites(before?.suites[suite] ?? { scores: {}, failing: [] }, now),
  }));
  if (json) {
    const suites = Object.fromEntries(changes.map(({ suite, comparison }) => [suite, comparison]));
    terminal.out(`${JSON.stringify({ ok: true, written: BASELINE_FILE, suites }, null, 2)}\n`);
    return 0;
  }
  terminal.out(changes.map(({ suite, comparison }) => `${suite}\n${renderComparison(comparison, lang)}`).join('\n'));
  terminal.err(
    { fr: `Référence écrite dans ${BASELINE_FILE}.\n`, en: `Baseline written to ${BASELINE_FILE}.\n` }[lang],
  );
  return 0;
}
