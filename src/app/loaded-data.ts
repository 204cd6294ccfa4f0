import type { FileAccount } from '../dataset/file-account.ts';
import type { FileReject } from '../dataset/file-reject.ts';
import type { MeasureSource } from '../domain/measure-source.ts';

/** Data ready to be measured. */
export type LoadedData = {
  readonly source: MeasureSource;
  /** Id of the data set that calls are about when they name none. */
  readonly dataset: string;
  /** What tells it from other content of the same workspace; absent when it is of none. */
  readonly content?: string;
  /** Where the rows of each file went, in the order of the files. */
  readonly accounts: readonly FileAccount[];
  /** Rows that were not imported, in the order of the files; throws what the system throws when a file is gone. */
  rejects(): AsyncIterable<FileReject>;
  close(): Promise<void>;
};
