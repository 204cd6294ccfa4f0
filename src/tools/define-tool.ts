import type { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import type { KeptColumns } from '../domain/measure-source.ts';
import { isMeasure, type MeasureName, measures } from '../domain/measures.ts';
import type { Outcome } from '../domain/outcome.ts';

/**
 * A metric tool: one object in one file, pure. Its input keys that are names of `domain/measures` can be filled from a
 * data set; the others are parameters. The example is docs entry, contract test and MCP smoke test.
 */
export type ToolDefinition<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> = {
  /** snake_case, equal to the file name. */
  readonly name: string;
  readonly title: Bilingual;
  /** What the tool answers, and what it is confused with. */
  readonly description: Bilingual;
  /** In the tool's own input and output keys. */
  readonly formula: string;
  /** Where the definition comes from. */
  readonly source: string;
  readonly input: I;
  readonly output: O;
  readonly example: { readonly input: z.input<I>; readonly output: z.infer<O> };
  /** Smallest values under which a result taken from a data set is refused; explicit inputs are not concerned. */
  readonly minimumFromData?: Partial<Record<MeasureName, number>>;
  /** Which measures to fill for these arguments; all the tool's measures when absent. */
  wants?(given: Partial<z.infer<I>>): readonly MeasureName[];
  /** Arguments that change what is counted in the data, such as the last day of a calibration: reductions are told them. */
  readonly asks?: readonly (keyof z.infer<I> & string)[];
  /** Takes long enough to hold others up (models, resampling): runs on a thread of its own. */
  readonly heavy?: true;
  /** `keep` is stored beside the data set and never leaves the machine. */
  run(input: z.infer<I>): Outcome<z.infer<O> & { keep?: KeptColumns }>;
  /** One sentence a marketer understands, in both languages, with the numbers it speaks of; `currency` is that of the data, null when unknown. */
  reading(value: z.infer<O>, input: z.infer<I>, currency: string | null): Bilingual;
};

export function defineTool<I extends z.ZodObject, O extends z.ZodObject>(
  tool: ToolDefinition<I, O>,
): ToolDefinition<I, O> {
  return Object.freeze(tool);
}

/** The measures among a tool's inputs that some file can supply: a tool with none takes no data set. */
export function fillable(tool: Pick<ToolDefinition, 'input'>): MeasureName[] {
  return Object.keys(tool.input.shape).filter(
    (key): key is MeasureName => isMeasure(key) && measures[key].from !== null,
  );
}
