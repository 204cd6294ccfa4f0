import type { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { CallContext } from './call-context.ts';

/**
 * A tool built from the doors (data sets, model, report) and listed beside the metric tools; data, like them.
 * `run` receives checked input and must not throw: a failure is a refusal. Paths are its own affair: a data set is named by id.
 */
export type ApplicationTool<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> = {
  /** snake_case, one word where possible. */
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly input: I;
  /** What its arguments mean, for those whose name does not say it all. */
  readonly words?: Readonly<Partial<Record<keyof z.infer<I> & string, Bilingual>>>;
  readonly output: O;
  /** Set when a call leaves something behind (a file, a row in the workspace): clients ask before they call it. */
  readonly writes?: true;
  /** Set when its result is a document that loses its meaning when it is cut: an argument says how much of it to give. */
  readonly whole?: true;
  /** The question to put to the user before `run`, where the client can ask; null when there is nothing to ask. */
  confirm?(input: z.infer<I>): Promise<Outcome<Bilingual | null>>;
  run(input: z.infer<I>, context: CallContext): Promise<Outcome<z.infer<O>>>;
  /** The sentence shown to a client that reads text only; the value as JSON when absent. */
  reading?(value: z.infer<O>): Bilingual;
};

/** Checks an application tool's shape and infers what its `run` receives and gives. */
export function defineApplicationTool<I extends z.ZodObject, O extends z.ZodObject>(
  tool: ApplicationTool<I, O>,
): ApplicationTool<I, O> {
  return Object.freeze(tool);
}
