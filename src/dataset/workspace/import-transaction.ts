import type { Outcome } from '../../domain/outcome.ts';
import type { FileEngine } from '../duckdb.ts';
import type { ImportRecord } from './manifest.ts';
import type { Workspace } from './open-workspace.ts';

/**
 * Generation n+1 in the making. Files are read into tables of `engine`, then appended; nothing shows until `commit` has
 * answered, and then all of it does. Ends with `commit` or `abort`, one of which must be called.
 */
export type ImportTransaction = {
  readonly folder: string;
  readonly engine: FileEngine;
  /** The moment of the import, ISO 8601. */
  readonly now: string;
  /** What the generation will say of itself; only appending and removing change it. */
  readonly draft: ImportDraft;
  /** Where to write the rejected rows of an import, before `commit`. */
  rejectsPath(importId: string): string;
  /** The workspace as it is from now on; as it was when nothing was added or removed (null: there is none). */
  commit(): Promise<Outcome<Workspace | null>>;
  abort(): Promise<void>;
};

export type ImportDraft = {
  imports: ImportRecord[];
  nextNumber: number;
  changed: boolean;
  /** What the derived tables no longer hold for: what has been noted, or everything. */
  touched: 'none' | 'some' | 'all';
};
