import { z } from 'zod';
import type { Bilingual } from '../../../domain/bilingual.ts';
import { answer, type Outcome, refuse } from '../../../domain/outcome.ts';
import { formatCount } from '../../../language/format-number.ts';
import { openEngine } from '../../duckdb.ts';
import type { Caps } from '../caps.ts';
import type { Input } from '../input.ts';
import type { PlannedTable } from '../plan-table.ts';
import { listColumns } from '../quote-found.ts';
import { columnName } from '../read-csv-sql.ts';
import { refuseHeaderOnly, refuseManyColumns } from '../refuse-file.ts';
import { COMMA } from './csv-line.ts';
import { parquetPathSql, parquetSql, readParquetSql } from './read-parquet-sql.ts';

const SAMPLE_ROWS = 2_000;
/** Types that hold several values. */
const NESTED = /\[|^(?:STRUCT|MAP|UNION|VARIANT|GEOMETRY)/;

const Column = z.object({ column_name: z.string(), column_type: z.string() });
const Size = z.object({ rows: z.number() });
const Sample = z.record(z.string(), z.string().nullable());

/** A stored table ready to be read, and what a reader should know of it. */
export type PlannedStored = { head: PlannedTable; notes: Bilingual[] };

/** Decides how to read a Parquet file from what it says of itself. */
export async function planStored(input: Input, caps: Caps): Promise<Outcome<PlannedStored>> {
  const { path, file } = input;
  const engine = await openEngine();
  try {
    await engine.confine([path]);
    const all = await engine.rows(Column, `DESCRIBE SELECT * FROM ${parquetSql(path)}`);
    const places = all.map(({ column_name: header, column_type: type }, place) => ({ header, type, place }));
    const read = places.filter(({ type }) => !NESTED.test(type));
    const nested = places.filter(({ type }) => NESTED.test(type)).map(({ header }) => header);
    if (read.length > caps.columns) return refuseManyColumns(file, read.length, caps.columns);
    const [size] = await engine.rows(
      Size,
      `SELECT sum(num_rows)::DOUBLE AS rows FROM parquet_file_metadata(${parquetPathSql(path)})`,
    );
    const rows = size?.rows ?? 0;
    if (rows === 0 || read.length === 0) return refuseHeaderOnly(file);
    if (rows > caps.storedRows) return refuseManyRows(file, rows, caps.storedRows);
    const stored = { rows, columns: read.map(({ place, type }) => ({ place, type })) };
    const sample = await engine.rows(
      Sample,
      `SELECT ${read.map((_, index) => columnName(index)).join(', ')} FROM ${readParquetSql(path, stored)} LIMIT ${SAMPLE_ROWS}`,
    );
    const head: PlannedTable = {
      reading: {
        path,
        file,
        gzip: false,
        dialect: { delimiter: COMMA, quote: '"', headerLine: 1 },
        headers: read.map(({ header }) => header.trim()),
        parallel: true,
        strict: true,
        stored,
      },
      recordsAboveHeader: 0,
      rows: sample.map((row) => read.map((_, index) => row[columnName(index)] ?? '')),
    };
    return answer({ head, notes: noteNested(nested) });
  } catch {
    return refuse('bad_argument', {
      fr: `Le fichier Parquet «\u00a0${file}\u00a0» ne peut pas être lu\u00a0: il est abîmé, incomplet ou chiffré. Refaites l’export ou le téléchargement.`,
      en: `The Parquet file “${file}” cannot be read: it is damaged, incomplete or encrypted. Export or download it again.`,
    });
  } finally {
    await engine.close();
  }
}

function refuseManyRows(file: string, found: number, most: number) {
  return refuse('bad_argument', {
    fr: `Le fichier Parquet «\u00a0${file}\u00a0» annonce ${formatCount(found, 'fr')}\u00a0lignes, au plus ${formatCount(most, 'fr')} sont lues. Découpez-le en plusieurs fichiers.`,
    en: `The Parquet file “${file}” announces ${formatCount(found, 'en')} rows, at most ${formatCount(most, 'en')} are read. Split it into several files.`,
  });
}

function noteNested(headers: readonly string[]): Bilingual[] {
  if (headers.length === 0) return [];
  const names = listColumns(headers);
  return [
    {
      fr: `Colonnes Parquet imbriquées (listes, structures), laissées de côté\u00a0: ${names}.`,
      en: `Nested Parquet columns (lists, structures), left aside: ${names}.`,
    },
  ];
}
