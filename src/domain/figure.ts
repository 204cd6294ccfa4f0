import { z } from 'zod';
import { Interval } from './interval.ts';
import { Population } from './population.ts';
import { Unit } from './unit.ts';

/** Where a number comes from. A computed one names the call that gave it and the JSON pointer into that call's value. */
export const FigureOrigin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('computed'), tool: z.string(), call: z.string(), path: z.string() }),
  z.object({ kind: z.literal('said'), quote: z.string() }),
  z.object({ kind: z.literal('benchmark'), source: z.string() }),
  z.object({ kind: z.literal('assumed'), why: z.string() }),
]);
export type FigureOrigin = z.infer<typeof FigureOrigin>;

/** One number of the document, or one table: value, unit, and where it comes from. Its id never depends on a file's name. */
export const Figure = z.object({
  id: z.string(),
  label: z.string(),
  value: z.union([z.number(), z.string(), z.array(z.record(z.string(), z.unknown()))]),
  unit: Unit,
  interval: Interval.optional(),
  origin: FigureOrigin,
});
export type Figure = z.infer<typeof Figure>;

/** A tool call the document rests on: enough to make it again. */
export const RecordedCall = z.object({
  tool: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  dataset: z.object({ id: z.string(), digest: z.string() }).optional(),
  population: Population.omit({ dataset: true, conventions: true }).optional(),
  conventions: z.record(z.string(), z.string()).optional(),
});
export type RecordedCall = z.infer<typeof RecordedCall>;
