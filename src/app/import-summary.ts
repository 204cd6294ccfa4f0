import type { FileAccount } from '../dataset/file-account.ts';

/** A field, the header it is read from, and what stands there in the first rows. */
export type FieldPreview = { field: string; header: string; examples: readonly string[] };

/** What an import did, or would do, with one file. */
export type FileSummary = FileAccount & {
  /** Id of the import in the workspace; null in a dry run. */
  id: string | null;
  /** Where the rows that were not imported are listed, with line, column, value and reason; null when there is none. */
  rejectsFile: string | null;
  preview: readonly FieldPreview[];
  /** The same file was already there: nothing was done. */
  already: boolean;
};

export type ImportSummary = {
  /** Folder of the workspace. */
  workspace: string;
  dryRun: boolean;
  files: readonly FileSummary[];
};
