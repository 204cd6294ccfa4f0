import type { ColumnType } from './column-type.ts';

/** A column of the table called `source`, as SQL. */
export type CellSql = {
  /** Never NULL; a value without meaning where nothing was given. */
  value: string;
  /** Whether something was given: not NULL and not an empty text. */
  isGiven: string;
  /** As a text without blanks around it; NULL where nothing was given. */
  label: string;
};

export function readCellSql({ column, type }: { column: string; type: ColumnType }): CellSql {
  const raw = `source.\`${column}\``;
  const label = `nullIf(trimBoth(toString(${raw})), '')`;
  if (type.kind === 'text' || type.kind === 'label') {
    const text = type.kind === 'label' ? `toString(${raw})` : raw;
    const value = type.nullable ? `ifNull(${text}, '')` : text;
    return { value, isGiven: `${value} != ''`, label };
  }
  if (!type.nullable) return { value: raw, isGiven: 'true', label };
  return { value: `assumeNotNull(${raw})`, isGiven: `isNotNull(${raw})`, label };
}
