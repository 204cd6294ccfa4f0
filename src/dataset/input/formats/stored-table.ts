/** A table stored with the types of its columns. */
export type StoredTable = {
  /** Rows that the file announces. */
  readonly rows: number;
  /** The columns read, in the order of the headers: their place in the file, and their type in the engine's words. */
  readonly columns: readonly StoredColumn[];
};

export type StoredColumn = { readonly place: number; readonly type: string };
