import type { StoredTable } from './formats/stored-table.ts';
import type { Dialect } from './sniff-dialect.ts';

/** How a delimited UTF-8 text, or a table stored as such, is cut into records and fields; the same reading always gives the same records. */
export type TableReading = {
  /** What is read: the user's file, or its conversion. */
  readonly path: string;
  /** The user's file, by its own name, for messages. */
  readonly file: string;
  readonly gzip: boolean;
  readonly dialect: Dialect;
  readonly headers: readonly string[];
  /** Off when quoted fields hold line ends: the engine's parallel reader then takes text for rows (measured). */
  readonly parallel: boolean;
  /** Off when LF and CRLF are mixed, which the engine's strict reader refuses. */
  readonly strict: boolean;
  /** What to add to a line of `path` for the number a user looks for. 0 when absent. */
  readonly lineShift?: number;
  /** The columns of a file that stores them with their types (Parquet): the engine reads it without a dialect. */
  readonly stored?: StoredTable;
};
