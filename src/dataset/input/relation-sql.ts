import { readParquetSql } from './formats/read-parquet-sql.ts';
import { readCsvSql } from './read-csv-sql.ts';
import type { TableReading } from './table-reading.ts';

/**
 * What stands in FROM for the rows of a file under a given reading: its columns as text, under their `columnName`. Lines
 * that do not hold the right number of fields are skipped, and stored in `rejectsTable` when one is named; a stored
 * table has none.
 */
export function relationSql(reading: TableReading, rejectsTable: string | null): string {
  return reading.stored === undefined
    ? readCsvSql(reading, rejectsTable)
    : readParquetSql(reading.path, reading.stored);
}
