import type { Bilingual } from '../../domain/bilingual.ts';
import type { PromptArgument } from './prompt-arguments.ts';

/** A piece of work a person can start with one choice: what to call, in what order, what to hand over. */
export type PromptDefinition = {
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** Beside `lang`, which every prompt takes. */
  readonly takes: readonly Exclude<PromptArgument, 'lang'>[];
  /** One step a line; names of tools between backticks. */
  readonly steps: readonly Bilingual[];
};
