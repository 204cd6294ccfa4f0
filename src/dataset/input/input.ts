import type { Bilingual } from '../../domain/bilingual.ts';
import type { FileDigest } from '../../files/digest-file.ts';

/** A user's file made ready: delimited UTF-8 text, the file itself when it is that already, else its conversion; or Parquet as it is. */
export type Input = {
  /** What is to be read. */
  readonly path: string;
  readonly gzip: boolean;
  /** The user's file, by its own name, for messages. */
  readonly file: string;
  readonly format: 'delimited' | 'fixed width' | 'json' | 'json lines' | 'xlsx' | 'parquet';
  /** How its characters were written; null when the format says it (xlsx, Parquet). */
  readonly encoding: Encoding | null;
  /** The bytes the user gave; null when `path` is the user's file, whose digest is taken as it is read. */
  readonly source: FileDigest | null;
  /** Decisions a reader should know of. */
  readonly notes: readonly Bilingual[];
  /** The delimiter, when the text is a conversion of ours. */
  readonly delimiter?: string;
  /** What to add to a line of `path` for the number a user looks for: a line, a row of a sheet, the rank of a record. 0 when absent. */
  readonly lineShift?: number;
  /** Rows of a sheet that share a cell. */
  readonly merges?: readonly RowSpan[];
};

/** Rows `from` to `to` hold one cell between them, called `range` by the user's program (B2:B4). */
export type RowSpan = { readonly from: number; readonly to: number; readonly range: string };

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
