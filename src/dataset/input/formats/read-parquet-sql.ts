import { literalPath } from '../../literal-path.ts';
import { columnName } from '../read-csv-sql.ts';
import type { StoredColumn, StoredTable } from './stored-table.ts';

/** Rows `from` to `to` of a file, 0 being the first. */
type RowRange = { from: number; to: number };

/**
 * The relation of a Parquet file: its columns as text, under their `columnName`, and as they are stored, under their
 * `storedColumnName`; all rows, or a range of them.
 */
export function readParquetSql(path: string, { columns }: StoredTable, range?: RowRange): string {
  const places = Math.max(...columns.map(({ place }) => place)) + 1;
  const names = Array.from({ length: places }, (_, place) => storedName(place));
  const texts = columns.flatMap((column, index) => [
    `${storedTextSql(column)} AS ${columnName(index)}`,
    `${storedName(column.place)} AS ${storedColumnName(index)}`,
  ]);
  const rows = range === undefined ? '' : `WHERE file_row_number BETWEEN ${range.from} AND ${range.to}`;
  const source = parquetSql(path, range === undefined ? '' : ', file_row_number = true');
  return `(SELECT ${texts.join(', ')} FROM ${source} AS stored(${names.join(', ')}) ${rows})`;
}

/** SQL name of a column as it is stored, by its position among the headers. */
export function storedColumnName(index: number): string {
  return `v${index}`;
}

/** The function of the engine that reads a Parquet file; old writers mark texts as bytes. */
export function parquetSql(path: string, options = ''): string {
  return `read_parquet(${parquetPathSql(path)}, binary_as_string = true${options})`;
}

/** The path of one file, as a literal. */
export function parquetPathSql(path: string): string {
  return `'${literalPath(path).replaceAll("'", "''")}'`;
}

/** Headers never reach the SQL: columns go by their place. */
function storedName(place: number): string {
  return `p${place}`;
}

/**
 * A stored value as text: days and times in ISO form, numbers with a point. A 0 behind three decimals keeps the point
 * from passing for a thousands sign.
 */
function storedTextSql({ place, type }: StoredColumn): string {
  const text = `${storedName(place)}::VARCHAR`;
  if (/^DECIMAL\(\d+,3\)$/.test(type)) return `${text} || '0'`;
  if (!/^(?:DOUBLE|FLOAT)$/.test(type)) return text;
  return `CASE WHEN ${text} LIKE '%.___' THEN ${text} || '0' ELSE ${text} END`;
}
