import { type Outcome, refuse } from '../../domain/outcome.ts';
import { type Compared, compareSuites } from '../../evals/compare-suites.ts';
import { readResult } from '../../evals/read-result.ts';
import { renderComparison } from '../../evals/render-comparison.ts';
import { readText } from '../../files/read-text.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { sayRefusal } from '../say-refusal.ts';

/** Two saved results, the earlier one first. */
export async function compareResults(paths: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { lang, json, terminal } = context;
  const [before, now, ...others] = paths;
  if (before === undefined || now === undefined || others.length > 0) return sayRefusal(TWO_RESULTS, context);
  const results = [await loadResult(before), await loadResult(now)] as const;
  const [first, second] = results;
  if (!first.ok) return sayRefusal(first, context, 2);
  if (!second.ok) return sayRefusal(second, context, 2);
  const comparison = compareSuites(first.value, second.value);
  if (json) terminal.out(`${JSON.stringify(comparison, null, 2)}\n`);
  else terminal.out(renderComparison(comparison, lang));
  return 0;
}

async function loadResult(path: string): Promise<Outcome<Compared>> {
  const text = await readText(path);
  return text.ok ? readResult(path, text.value) : text;
}

const TWO_RESULTS = refuse('bad_argument', {
  fr: 'Donnez deux résultats enregistrés avec fidelio eval --json : fidelio eval compare avant.json apres.json.',
  en: 'Give two results saved with fidelio eval --json: fidelio eval compare before.json after.json.',
});
