const BLANKS = [' ', '\t', '\u00a0'];

/** SQL, true when a text begins or ends with a blank. The engine trims slowly and tests fast, and blanks are rare. */
export function hasEdgeBlankSql(column: string): string {
  return BLANKS.map((blank) => `prefix(${column}, '${blank}') OR suffix(${column}, '${blank}')`).join(' OR ');
}

/** SQL that removes the blanks around a text; NULL when nothing is left. */
export function trimmedSql(column: string): string {
  const trimmed = `nullif(trim(${column}, '${BLANKS.join('')}'), '')`;
  return `CASE WHEN ${hasEdgeBlankSql(column)} THEN ${trimmed} ELSE ${column} END`;
}
