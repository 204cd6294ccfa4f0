import type { FieldColumns, Kind } from '../kinds/define-kind.ts';

/** What a file was recognised as: its kind, field → position of its column, the platform whose export it is. */
export type RecognisedTable = {
  readonly kind: Kind;
  readonly columns: FieldColumns;
  readonly platform?: string | null;
};
