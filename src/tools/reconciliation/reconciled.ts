import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { count } from '../../domain/numbers.ts';

/** A part of a difference: which customers or which amount, and what it adds to our figure; the parts add up to the difference. */
export const DifferencePart = z.object({
  what: Bilingual,
  customers: count.nullable(),
  amount: z.number().nullable(),
  effect: z.number(),
});
export type DifferencePart = z.infer<typeof DifferencePart>;

/** One metric under two rules, on the same customers. */
export const Reconciled = z.object({
  unit: z.enum(['share', 'money']),
  ours: z.number(),
  theirs: z.number(),
  difference: z.number(),
  ourRule: Bilingual,
  theirRule: Bilingual,
  explained: z.array(DifferencePart),
});
export type Reconciled = z.infer<typeof Reconciled>;

type Rules = Pick<Reconciled, 'ourRule' | 'theirRule'>;

/** Our figure and its parts up to theirs; parts without effect are left out. */
export function reconcileBy(
  unit: Reconciled['unit'],
  ours: number,
  rules: Rules,
  parts: readonly DifferencePart[],
): Reconciled {
  const explained = parts.filter(({ effect }) => effect !== 0);
  const difference = explained.reduce((sum, { effect }) => sum + effect, 0);
  return { unit, ours, theirs: ours + difference, difference, ...rules, explained };
}
