import { z } from 'zod';
import { openEngine } from '../../duckdb.ts';
import { columnName } from '../read-csv-sql.ts';
import type { CsvRecord } from '../split-records.ts';
import { csvLine } from './csv-line.ts';
import { readParquetSql } from './read-parquet-sql.ts';
import type { StoredTable } from './stored-table.ts';

const BATCH_CELLS = 500_000;

const Row = z.record(z.string(), z.string().nullable());

/** The rows of a stored table as text, one by one, the first on line 1: slow, for rejects. Throws when the engine cannot read them. */
export async function* readStoredRecords(path: string, stored: StoredTable): AsyncGenerator<CsvRecord> {
  const names = stored.columns.map((_, index) => columnName(index));
  const batch = Math.max(1, Math.floor(BATCH_CELLS / names.length));
  const engine = await openEngine();
  try {
    await engine.confine([path]);
    for (let from = 0; from < stored.rows; from += batch) {
      const relation = readParquetSql(path, stored, { from, to: from + batch - 1 });
      const rows = await engine.rows(Row, `SELECT ${names.join(', ')} FROM ${relation}`);
      for (const [index, row] of rows.entries()) {
        const fields = names.map((name) => row[name] ?? '');
        yield { line: from + index + 1, text: csvLine(fields).trimEnd(), fields, broken: false };
      }
    }
  } finally {
    await engine.close();
  }
}
