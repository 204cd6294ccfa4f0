import { literalPath } from '../literal-path.ts';
import { CAPS } from './caps.ts';
import type { TableReading } from './table-reading.ts';

/** SQL name of a column, by its position in the file: headers never reach the SQL. */
export function columnName(index: number): string {
  return `c${index}`;
}

/**
 * The `read_csv(…)` that reads a file under a given reading, every column as text. With `rejectsTable`, lines that do
 * not hold the right number of fields are skipped and stored there; else they are skipped.
 */
export function readCsvSql(reading: TableReading, rejectsTable: string | null): string {
  const { delimiter, quote, headerLine } = reading.dialect;
  const columns = reading.headers.map((_, index) => `'${columnName(index)}': 'VARCHAR'`).join(', ');
  const rejects =
    rejectsTable === null
      ? 'ignore_errors = true'
      : `store_rejects = true, rejects_limit = 0, rejects_table = '${rejectsTable}', rejects_scan = '${rejectsTable}_scans'`;
  return `read_csv(${sqlText(literalPath(reading.path))}, auto_detect = false, header = ${headerLine > 0}, skip = ${Math.max(0, headerLine - 1)},
    delim = ${sqlText(delimiter)}, quote = ${sqlText(quote)}, escape = ${sqlText(quote)}, columns = {${columns}},
    compression = '${reading.gzip ? 'gzip' : 'none'}', max_line_size = ${CAPS.lineBytes},
    parallel = ${reading.parallel}, strict_mode = ${reading.strict}, ${rejects})`;
}

function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
