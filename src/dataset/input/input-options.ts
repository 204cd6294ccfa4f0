import type { Caps } from './caps.ts';
import type { Encoding } from './input.ts';

/** What the user may impose on the reading of a file, and where a conversion may be written. */
export type InputOptions = {
  encoding?: Encoding;
  /** The head of the file has proved not to tell enough: read the whole of it before deciding, and mend what can be. */
  careful?: boolean;
  /** A private folder for conversions, removed by the caller once the rows are in the engine and rejects are listed. */
  folder: string;
  /** Simplified headers that mean something to us: they tell which sheet of a workbook to read. */
  known?: ReadonlySet<string>;
  caps?: Caps;
};
