import type { Bilingual } from '../domain/bilingual.ts';
import type { OrdersImport } from './import/orders-import.ts';
import { ROW_REASONS } from './import/row-reason.ts';
import type { Input } from './input/input.ts';
import type { RecognisedKind } from './kinds/recognise-kind.ts';
import { platforms } from './platforms/platforms.ts';
import type { TableImport } from './tables/table-import.ts';
import { TABLE_REASONS } from './tables/table-reason.ts';

/** Rows not imported for one reason: they cannot be read (`rejected`), or a convention sets them aside (`dropped`). */
export type AccountReason = { id: string; text: Bilingual; rows: number; kind: 'rejected' | 'dropped' };

/** The decisions under which a file was read; null where they do not apply. */
export type FileDialect = {
  format: string;
  encoding: string | null;
  delimiter: string | null;
  decimal: '.' | ',' | null;
  /** How dates are written, as a model: DD/MM/YYYY hh:mm. */
  dateFormat: string | null;
  gzip: boolean;
};

/**
 * Where every row of a file went: read = imported + merged + duplicates + rejected. `merged` rows belong to a row that is
 * imported, such as the further lines of an order; `duplicates` were dropped as such; `rejected` are all the others, by reason.
 */
export type FileAccount = {
  file: string;
  kind: string;
  /** Id of the platform whose export it is; null when none is recognised. */
  platform: string | null;
  digest: string;
  bytes: number;
  rows: { read: number; imported: number; merged: number; duplicates: number; rejected: number };
  reasons: AccountReason[];
  /** Lines that repeat an earlier one exactly, kept or not. */
  repeated: number;
  /** Field → header of the column it was read from; headers that were not used. */
  columns: Readonly<Record<string, string>>;
  ignored: readonly string[];
  /** How the file was read. */
  dialect: FileDialect;
  /** First and last day, YYYY-MM-DD. */
  from: string | null;
  to: string | null;
  notes: readonly Bilingual[];
};

/** The account of a file of orders. */
export function accountOfOrders(
  found: OrdersImport,
  { platform, ignored }: Pick<RecognisedKind, 'platform' | 'ignored'>,
  input: Input,
): FileAccount {
  const { rows, orders, digest, bytes, columns, from, to, notes, reading } = found;
  const reasons = [...rows.dropped, ...rows.rejected].map(({ reason, rows: many }): AccountReason => {
    const { kind, fr, en } = ROW_REASONS[reason];
    return { id: reason, text: { fr, en }, rows: many, kind };
  });
  const others = reasons.filter(({ id }) => id !== 'duplicate');
  return {
    file: reading.file,
    dialect: dialectOf(input, found.dialect),
    kind: 'orders',
    platform,
    digest,
    bytes,
    rows: {
      read: rows.read,
      imported: orders,
      merged: rows.merged + (rows.netted ?? 0),
      duplicates: reasons.find(({ id }) => id === 'duplicate')?.rows ?? 0,
      rejected: others.reduce((sum, { rows: many }) => sum + many, 0),
    },
    reasons: others,
    repeated: found.duplicates,
    columns,
    ignored,
    from,
    to,
    notes: [...cautionsOf(platform), ...input.notes, ...notes],
  };
}

/** The account of a file of any other kind. */
export function accountOfTable(found: TableImport, input: Input): FileAccount {
  const { kind, platform, ignored, columns, rows, repeated, digest, bytes, from, to, notes } = found;
  const reasons = [...rows.dropped, ...rows.rejected].map(({ reason, column, rows: many }): AccountReason => {
    const { kind: fate, fr, en } = TABLE_REASONS[reason];
    const where = column === null ? { fr: '', en: '' } : { fr: ` («\u00a0${column}\u00a0»)`, en: ` (“${column}”)` };
    return { id: reason, text: { fr: `${fr}${where.fr}`, en: `${en}${where.en}` }, rows: many, kind: fate };
  });
  return {
    file: input.file,
    dialect: dialectOf(input, found.dialect),
    kind,
    platform,
    digest,
    bytes,
    rows: {
      read: rows.read,
      imported: rows.imported,
      merged: rows.merged,
      duplicates: rows.duplicates,
      rejected: reasons.reduce((sum, { rows: many }) => sum + many, 0),
    },
    reasons,
    repeated,
    columns,
    ignored,
    from,
    to,
    notes: [...cautionsOf(platform), ...notes],
  };
}

function dialectOf(
  { format, encoding, gzip }: Input,
  { delimiter, decimal, dateFormat }: Pick<FileDialect, 'decimal' | 'dateFormat'> & { delimiter: string },
): FileDialect {
  return { format, encoding, delimiter: format === 'delimited' ? delimiter : null, decimal, dateFormat, gzip };
}

/** The first thing to know of a platform's export. */
function cautionsOf(id: string | null): Bilingual[] {
  return platforms.find((platform) => platform.id === id)?.notes.slice(0, 1) ?? [];
}
