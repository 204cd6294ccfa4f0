import { z } from 'zod';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { Compared } from './compare-suites.ts';

const Saved = z.object({
  scores: z.record(z.string(), z.number().nullable()),
  failures: z.array(z.object({ id: z.string() })),
});

/** A result saved from `fidelio eval --json`. */
export function readResult(path: string, text: string): Outcome<Compared> {
  const saved = Saved.safeParse(readJson(text));
  if (saved.success) {
    return { ok: true, value: { scores: saved.data.scores, failing: saved.data.failures.map(({ id }) => id) } };
  }
  return refuse('bad_argument', {
    fr: `${path} n’est pas un résultat d’évaluation. Enregistrez-en un avec fidelio eval --json > resultat.json.`,
    en: `${path} is not the result of an evaluation. Save one with fidelio eval --json > result.json.`,
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
