import type { KindId } from '../../domain/kind-id.ts';
import type { FieldColumns, Fit, Kind } from './define-kind.ts';
import { matchColumns } from './match-columns.ts';
import { filledTexts, type SampledTable } from './sampled-table.ts';
import { UNTELLING_WORDS } from './untelling-words.ts';

/** A kind that a table may be of: its columns, and those among them that argue for it. */
export type KindCandidate = {
  readonly kind: Kind;
  readonly columns: FieldColumns;
  /** Columns under a header that argues for the kind, whatever else the file may be. */
  readonly arguing: ReadonlySet<number>;
  /** Columns that the kind explains, used or not. */
  readonly explained: ReadonlySet<number>;
};

/** The kind as a candidate; null when its fields are not there, a header rules it out, or nothing argues for it. */
export function weighKind(kind: Kind, table: SampledTable, mapped: FieldColumns): KindCandidate | null {
  const columns = matchColumns(kind, table, mapped);
  const fit = judgeFit(kind, columns, table);
  if (fit === 'no') return null;
  const telling = kind.distinctive.filter((field) => tells(kind, field, columns, table, mapped));
  if (telling.length === 0 && fit !== 'proven') return null;
  const strong = telling.filter((field) => kind.fields[field]?.argues !== 'alone');
  const carried = table.simplified.flatMap((header, column) => (kind.carries?.includes(header) ? [column] : []));
  return {
    kind,
    columns,
    arguing: new Set(strong.flatMap((field) => columns[field] ?? [])),
    explained: new Set([...Object.values(columns), ...carried]),
  };
}

/** What files without a telling header mostly are. */
const USUAL: readonly KindId[] = ['orders', 'customers'];

/** Whether a kind is worth proposing to the user: it fits, and a header tells of it, or it has a distinctive field and is a usual kind or explains every column. */
export function isPlausible(kind: Kind, table: SampledTable, mapped: FieldColumns): boolean {
  const columns = matchColumns(kind, table, mapped);
  if (judgeFit(kind, columns, table) === 'no') return false;
  if (countTelling(kind, columns, table, mapped) > 0) return true;
  if (!kind.distinctive.some((field) => columns[field] !== undefined)) return false;
  const explained = new Set(Object.values(columns)).size;
  return USUAL.includes(kind.id) || (explained === table.headers.length && explained > 2);
}

/** How many distinctive fields stand under a header that argues for the kind. */
export function countTelling(kind: Kind, columns: FieldColumns, table: SampledTable, mapped: FieldColumns): number {
  return kind.distinctive.filter((field) => tells(kind, field, columns, table, mapped)).length;
}

function judgeFit(kind: Kind, columns: FieldColumns, table: SampledTable): Fit {
  const isExcluded = table.simplified.some(
    (header, column) => kind.excludes?.includes(header) && !Object.values(columns).includes(column),
  );
  if (isExcluded || !hasRequired(kind, columns)) return 'no';
  return kind.fits?.(table, columns) ?? 'possible';
}

/** Whether a table has all the fields of one of the sets that the kind requires. */
export function hasRequired(kind: Kind, columns: FieldColumns): boolean {
  return kind.requires.some((fields) => fields.every((field) => columns[field] !== undefined));
}

/** Whether a field argues: the user named it, or its header is no common one; and half of its rows are filled. */
function tells(kind: Kind, field: string, columns: FieldColumns, table: SampledTable, mapped: FieldColumns): boolean {
  const column = columns[field];
  if (column === undefined) return false;
  if (mapped[field] !== undefined) return true;
  if (filledTexts(table, column).length * 2 < table.sample.length) return false;
  return kind.fields[field]?.argues === 'always' || !UNTELLING_WORDS.has(table.simplified[column] ?? '');
}
