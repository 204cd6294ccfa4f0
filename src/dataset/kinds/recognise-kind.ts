import type { KindId } from '../../domain/kind-id.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { PlatformId } from '../platforms/platform-id.ts';
import { recognisePlatform } from '../platforms/recognise-platform.ts';
import { chooseKind } from './choose-kind.ts';
import type { FieldColumns, Kind } from './define-kind.ts';
import { findRepeats } from './find-repeats.ts';
import { countTelling, hasRequired, isPlausible, weighKind } from './kind-candidate.ts';
import { kinds } from './kinds.ts';
import { matchColumns } from './match-columns.ts';
import { readMap } from './read-map.ts';
import { missingFields, type RefusedFile, refuseAmbiguous, refuseMissing, refuseUnknown } from './refuse-kind.ts';
import { type SampledTable, sampleTable } from './sampled-table.ts';

/** What a file holds, and which of its columns are what. */
export type RecognisedKind = {
  readonly kind: KindId;
  /** The platform whose export it is; null when none is recognised. */
  readonly platform: PlatformId | null;
  /** Field → position of its column; where only the e-mail names the customer, both have the same. */
  readonly columns: FieldColumns;
  /** Headers that are not used; none for a kind that keeps every column. */
  readonly ignored: string[];
};

/** `as` names the kind, `map` names columns (field → header), `file` is the name of the file for the refusals. */
export type RecogniseOptions = {
  readonly as?: KindId;
  readonly map?: Readonly<Record<string, string>>;
  readonly file?: string;
};

const ALL = Object.values(kinds);

/**
 * Recognises what a file holds by its headers and its first rows: the export of a known platform, else the kind that its
 * columns argue for, else a table with one row per customer. Refuses, with the columns and the flag to give, when nothing
 * or more than one thing is recognised.
 */
export function recogniseKind(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  { as, map = {}, file }: RecogniseOptions = {},
): Outcome<RecognisedKind> {
  const table = sampleTable(headers, sample);
  const source = { file: file ?? null, headers };
  const platform = recognisePlatform(table, as);
  const named = platform?.kind ?? as;
  const mapped = readMap(map, named === undefined ? ALL : [kinds[named]], table);
  if (!mapped.ok) return mapped;
  if (named === undefined) return guess(table, mapped.value, source);
  const kind = kinds[named];
  const columns =
    platform === null ? matchColumns(kind, table, mapped.value) : { ...platform.columns, ...mapped.value };
  return readAs(kind, columns, source, platform?.id ?? null);
}

function guess(table: SampledTable, mapped: FieldColumns, source: RefusedFile): Outcome<RecognisedKind> {
  const allowed = ALL.filter(({ fields }) => Object.keys(mapped).every((field) => Object.hasOwn(fields, field)));
  const candidates = allowed.flatMap((kind) => weighKind(kind, table, mapped) ?? []);
  const chosen = chooseKind(candidates);
  if (chosen !== null) return readAs(chosen.kind, chosen.columns, source, null);
  if (candidates.length > 1) {
    return refuseAmbiguous(
      candidates.map(({ kind }) => kind),
      source,
    );
  }
  const columns = matchColumns(kinds.customer_table, table, mapped);
  if (allowed.includes(kinds.customer_table) && isNamedOnce(table, columns)) {
    return readAs(kinds.customer_table, columns, source, null);
  }
  const plausible = allowed.filter((kind) => isPlausible(kind, table, mapped));
  if (plausible.length > 0) return refuseAmbiguous(plausible, source);
  return refuseUnknown(findNearest(allowed, table, mapped), allowed, source);
}

/** One row per customer, in a column that says so: a bare “id” can number anything. */
function isNamedOnce(table: SampledTable, columns: FieldColumns): boolean {
  return findRepeats(table, columns) === false && table.simplified[columns.customer ?? -1] !== 'id';
}

/** The kind that most headers tell of, when at least as many do as fields are missing. */
function findNearest(
  allowed: readonly Kind[],
  table: SampledTable,
  mapped: FieldColumns,
): { kind: Kind; missing: readonly string[] } | null {
  const [nearest = null] = allowed
    .map((kind) => {
      const columns = matchColumns(kind, table, mapped);
      return { kind, telling: countTelling(kind, columns, table, mapped), missing: missingFields(kind, columns) };
    })
    .filter(({ telling, missing }) => missing.length > 0 && missing.length <= telling)
    .sort((a, b) => b.telling - a.telling || a.missing.length - b.missing.length);
  return nearest;
}

function readAs(
  kind: Kind,
  columns: FieldColumns,
  source: RefusedFile,
  platform: PlatformId | null,
): Outcome<RecognisedKind> {
  if (!hasRequired(kind, columns)) return refuseMissing(kind, columns, source);
  const used = new Set(Object.values(columns));
  const ignored = kind.open ? [] : source.headers.filter((_, column) => !used.has(column));
  return answer({ kind: kind.id, platform, columns, ignored });
}
