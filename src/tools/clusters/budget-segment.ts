import { z } from 'zod';
import { amount, count, share } from '../../domain/numbers.ts';

/** A segment that may receive a budget: how many customers, which share responds, the margin that a response brings. */
export const BudgetSegment = z.object({ id: z.string().min(1), customers: count, response: share, margin: amount });
export type BudgetSegment = z.infer<typeof BudgetSegment>;

/** Bounds on the budget of one segment, in the currency of the budget. */
export const BudgetConstraint = z.object({ id: z.string(), minimum: amount.optional(), maximum: amount.optional() });
export type BudgetConstraint = z.infer<typeof BudgetConstraint>;

/** What a customer of the segment brings, on average, when all who may respond do. */
export function worthOf({ response, margin }: BudgetSegment): number {
  return response * margin;
}
