import type { z } from 'zod';
import { type Outcome, refuse } from './outcome.ts';

/** unknown → typed value, or a refusal that names every field at fault. `what` names the thing being read, in both languages. */
export function parse<S extends z.ZodType>(
  schema: S,
  input: unknown,
  what: { fr: string; en: string },
): Outcome<z.infer<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || '·'}: ${issue.message}`).join('; ');
  return refuse('bad_argument', {
    fr: `${what.fr} n’a pas la forme attendue (${faults}).`,
    en: `${what.en} does not have the expected form (${faults}).`,
  });
}
