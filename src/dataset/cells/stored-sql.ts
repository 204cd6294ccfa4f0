/**
 * What a column that is stored with a type holds, when it can be read without passing through text: a calendar day, a
 * date and time without a zone, an instant, whole numbers, or numbers.
 */
export type StoredKind = 'day' | 'moment' | 'instant' | 'whole' | 'number';

const KINDS: readonly (readonly [RegExp, StoredKind])[] = [
  [/^DATE$/, 'day'],
  [/^TIMESTAMP(?:_S|_MS|_NS)?$/, 'moment'],
  [/^TIMESTAMP WITH TIME ZONE$/, 'instant'],
  [/^(?:TINYINT|SMALLINT|INTEGER|BIGINT|UTINYINT|USMALLINT|UINTEGER)$/, 'whole'],
  [/^(?:DOUBLE|FLOAT|DECIMAL\(.*\))$/, 'number'],
];

/** From the engine's name of a type; null when its values are read as text. */
export function storedKind(type: string): StoredKind | null {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? null;
}

/** SQL that gives the calendar day of a stored date, an instant being seen from `timeZone`. */
export function storedDaySql(column: string, kind: StoredKind, timeZone: string): string {
  if (kind === 'day') return column;
  return kind === 'instant' ? `(${column} AT TIME ZONE '${timeZone}')::DATE` : `${column}::DATE`;
}

/** SQL that gives a stored number as DECIMAL(18, 4); NULL when it does not fit, or is none (NaN). */
export function storedNumberSql(column: string): string {
  return `try_cast(${column} AS DECIMAL(18, 4))`;
}

/** SQL that gives a stored number as a whole-number identifier; NULL when it has decimals. */
export function storedIdSql(column: string, kind: StoredKind): string {
  if (kind === 'whole') return `${column}::BIGINT`;
  return `CASE WHEN ${column} = trunc(${column}) AND abs(${column}) < 1e15 THEN try_cast(${column} AS BIGINT) END`;
}
