import type { Engine } from '../dataset/duckdb.ts';
import type { FileAccount } from '../dataset/file-account.ts';
import type { FileReject } from '../dataset/file-reject.ts';
import { type FileOptions, importOrdersFile, importTableFile } from '../dataset/import-file.ts';
import { kinds } from '../dataset/kinds/kinds.ts';
import type { RecognisedFile } from '../dataset/recognise-file.ts';
import { previewColumns } from '../dataset/tables/preview-columns.ts';
import type { FileRecord } from '../dataset/workspace/append-import.ts';
import type { StagedTable } from '../dataset/workspace/staged-table.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import type { FieldPreview } from './import-summary.ts';
import { DEFAULT_TIME_ZONE, type LoadOptions } from './load-options.ts';

/** A file whose rows wait in tables of the engine to be appended to a workspace. */
export type StagedFile = {
  account: FileAccount;
  record: FileRecord;
  parts: readonly StagedTable[];
  preview: readonly FieldPreview[];
  rejects(): AsyncIterable<FileReject>;
};

/** Reads a recognised file into tables of its own, named after `table`. */
export async function stageFile(
  engine: Engine,
  file: RecognisedFile,
  given: FileOptions,
  { options, table }: { options: LoadOptions; table: string },
): Promise<Outcome<StagedFile>> {
  const { open, recognised } = file;
  const preview = previewColumns(open, recognised.columns);
  if (recognised.kind === 'orders') {
    const imported = await importOrdersFile(engine, file, { ...given, table, keys: true });
    if (!imported.ok) return imported;
    const { found, account, rejects } = imported.value;
    if (found.currency !== null) {
      await engine.run(`ALTER TABLE ${table} ADD COLUMN currency VARCHAR DEFAULT '${found.currency}'`);
    }
    const record = recordOf(account, options, { currency: found.currency, hasAmount: found.form !== 'log' });
    const lines = found.lines === null ? [] : [{ name: 'lines', staged: `${table}_lines` }];
    return answer({ account, record, parts: [{ name: 'orders', staged: table }, ...lines], preview, rejects });
  }
  const imported = await importTableFile(engine, file, { ...given, table });
  if (!imported.ok) return imported;
  const { found, account, rejects } = imported.value;
  const [only, ...others] = found.currencies.flatMap(({ currency }) => currency ?? []);
  const record = recordOf(account, options, {
    currency: others.length === 0 ? (only ?? null) : null,
    hasAmount: null,
  });
  return answer({ account, record, parts: [{ name: kinds[recognised.kind].table, staged: table }], preview, rejects });
}

function recordOf(
  { file, kind, platform, digest, bytes, rows, reasons, columns, from, to, notes }: FileAccount,
  options: LoadOptions,
  { currency, hasAmount }: { currency: string | null; hasAmount: boolean | null },
): FileRecord {
  const { returns, zero, timeZone = DEFAULT_TIME_ZONE, map, as, scale, encoding, dateOrder, duplicates } = options;
  const conventions = kind === 'orders' ? { returns, zero, timeZone } : { timeZone };
  const asked = {
    ...{ duplicates, as, scale, encoding, dateOrder, currency: options.currency, rates: options.rates && 'given' },
    ...Object.fromEntries(Object.entries(map).map(([field, header]) => [`map ${field}`, header])),
  };
  return {
    ...{ kind, file, platform, digest, bytes, rows, from, to, currency, hasAmount },
    conventions,
    options: Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))),
    reasons: [...reasons],
    columns: { ...columns },
    hasRejects: rows.rejected + rows.duplicates > 0,
    notes: [...notes],
  };
}
