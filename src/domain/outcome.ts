import { z } from 'zod';
import { Bilingual } from './bilingual.ts';

/**
 * Why something could not be answered. Families a reader can tell apart:
 * the call is wrong (`bad_argument`, `unknown_*`), the data or inputs do not allow it, or what was asked failed:
 * a tool, a model that cannot be used (`model_unavailable`) or whose budget is spent, a request that was interrupted.
 */
export const RefusalCode = z.enum([
  'bad_argument',
  'unknown_argument',
  'unknown_tool',
  'unknown_dataset',
  'missing_input',
  'out_of_domain',
  'undefined_ratio',
  'not_in_data',
  'too_few',
  'too_short',
  'base_too_small',
  'tool_failed',
  'model_unavailable',
  'budget_spent',
  'interrupted',
]);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** "Not computable, because…": what happened, what was expected, what to do; `needs` names the measures or arguments to supply. */
export const Refusal = z.object({
  ok: z.literal(false),
  code: RefusalCode,
  message: Bilingual,
  needs: z.array(z.string()),
});
export type Refusal = z.infer<typeof Refusal>;

/** A value, or a typed refusal. Never a throw, a 0 or a NaN for "not enough data". */
export type Outcome<T> = { ok: true; value: T } | Refusal;

export function answer<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, message: Bilingual, needs: readonly string[] = []): Refusal {
  return { ok: false, code, message, needs: [...needs] };
}
