import type { Encoding } from './input.ts';

/** What the user may impose on the reading of a file, and where a conversion may be written. */
export type InputOptions = {
  encoding?: Encoding;
  /** A private folder for conversions, removed by the caller once the rows are in the engine and rejects are listed. */
  folder: string;
};
