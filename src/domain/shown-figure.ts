import { z } from 'zod';
import { Figure } from './figure.ts';
import { Interval } from './interval.ts';
import { Population } from './population.ts';

/** The call behind a figure, as it was made and answered. */
export const CallAccount = z.object({
  tool: z.string(),
  input: z.record(z.string(), z.unknown()),
  /** Empty where the call did not keep it: it is the tool's. */
  formula: z.string(),
  source: z.string(),
  population: Population.nullable(),
  interval: Interval.nullable(),
});
export type CallAccount = z.infer<typeof CallAccount>;

/** A figure that a conversation has shown, with the number it bears in it. */
export const ShownFigure = z.object({
  number: z.number().int().min(1),
  label: z.string(),
  /** As it was read, unit included. */
  shown: z.string(),
  /** Null for a line that a tool wrote as a whole. */
  figure: Figure.nullable(),
  call: CallAccount.nullable(),
});
export type ShownFigure = z.infer<typeof ShownFigure>;
