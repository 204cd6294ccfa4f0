import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { count, day } from '../../domain/numbers.ts';

/** The layout of a workspace; a number above this one was written by a later version of the program. */
export const WORKSPACE_FORMAT = 1;

const texts = z.record(z.string(), z.string());

/** A table that an import added rows to. `key` names the columns that identify a row, `date` the one that dates it. */
export const ImportedTable = z.object({ name: z.string(), key: z.array(z.string()), date: z.string().nullable() });
export type ImportedTable = z.infer<typeof ImportedTable>;

/** One imported file: what it was, how it was read, and where each of its rows went. */
export const ImportRecord = z
  .object({
    /** Stable: the same file of the same kind always has the same one. */
    id: z.string(),
    /** The value of the column `import` in the rows it brought; never used twice. */
    number: z.number().int().positive(),
    kind: z.string(),
    tables: z.array(ImportedTable),
    file: z.string(),
    platform: z.string().nullable(),
    /** SHA-256 (hex) of the file's bytes, and their number. */
    digest: z.string(),
    bytes: count,
    importedAt: z.iso.datetime(),
    /** Conventions that all files of a kind must share, as given to their flags: figures would mix otherwise. */
    conventions: texts,
    /** What else was asked for, as given to the flags. */
    options: texts,
    /** read = imported + merged + duplicates + rejected; rows left out as already there are duplicates, orders already there merged. */
    rows: z.object({ read: count, imported: count, merged: count, duplicates: count, rejected: count }),
    /** Orders, or rows of another kind, that earlier imports had brought: the same, in an older state (replaced), or left out. */
    met: z.object({ same: count, updated: count, leftOut: count }),
    reasons: z.array(z.object({ id: z.string(), text: Bilingual, rows: count, kind: z.enum(['rejected', 'dropped']) })),
    /** Field → header of the column it was read from. */
    columns: texts,
    from: day.nullable(),
    to: day.nullable(),
    /** ISO code; null when the file does not say. */
    currency: z.string().nullable(),
    /** Whether its rows have amounts; null for a kind that has none. */
    hasAmount: z.boolean().nullable(),
    /** Whether rejects/<id>.csv holds its rejected rows. */
    hasRejects: z.boolean(),
    notes: z.array(Bilingual),
  })
  .refine(({ rows }) => rows.read === rows.imported + rows.merged + rows.duplicates + rows.rejected, {
    error: 'rows read = imported + merged + duplicates + rejected',
  });
export type ImportRecord = z.infer<typeof ImportRecord>;

/** What a generation holds. */
export const Manifest = z.object({
  format: z.literal(WORKSPACE_FORMAT),
  generation: z.number().int().positive(),
  /** Oldest first: where two say different things of one order, the later one holds. */
  imports: z.array(ImportRecord),
  nextNumber: z.number().int().positive(),
  /** Canonical table → its rows, and the first and last day they name. */
  tables: z.record(z.string(), z.object({ rows: count, from: day.nullable(), to: day.nullable() })),
  /** What the engine that made the keys hashes a known text to: keys of another hash would find no order again. */
  hashProbe: z.string(),
  data: z.object({ bytes: count }),
});
export type Manifest = z.infer<typeof Manifest>;

/** What an import adds to an empty workspace. */
export const EMPTY_MANIFEST: Manifest = {
  format: WORKSPACE_FORMAT,
  generation: 1,
  imports: [],
  nextNumber: 1,
  tables: {},
  hashProbe: '',
  data: { bytes: 0 },
};
