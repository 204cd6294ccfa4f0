import type { Engine } from '../duckdb.ts';
import { relationSql } from './relation-sql.ts';
import type { TableReading } from './table-reading.ts';

/** The relation of a reading, and a table of its rejects, which the engine makes for a delimited text only. */
export async function openRelation(engine: Engine, reading: TableReading, rejectsTable: string): Promise<string> {
  if (reading.stored !== undefined) {
    await engine.run(`CREATE TABLE ${rejectsTable} (error_type VARCHAR, line_byte_position BIGINT)`);
  }
  return relationSql(reading, rejectsTable);
}
