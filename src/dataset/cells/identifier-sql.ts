import { hasEdgeBlankSql } from './trimmed-sql.ts';

/** The zero date of MySQL, which PrestaShop and others write for no date. In the syntax of JavaScript and RE2. */
export const ZERO_DATE = '(?:0000[-/]00[-/]00|00[-/]00[-/]0000)(?:[ T]00:00(?::00(?:\\.0+)?)?)?';

/** What a database or a spreadsheet writes for "no value". A pattern: the engine turns a list of words into a slow join. */
const NOTHING = `(?i)[\\s\\x{a0}]*(?:null|nan|none|nil|(?-i:NA)|#?n/a|\\\\n|[-–—]+|${ZERO_DATE}|)[\\s\\x{a0}]*`;

/** 17850 and 17850.0 are whole-number identifiers; 007 is not: its zeros would be lost. In the syntax of JavaScript and RE2. */
export const WHOLE_NUMBER = '^\\s*(0|[1-9]\\d{0,17})(?:\\.0+)?\\s*$';

/**
 * SQL that reads a text column as a whole-number identifier; NULL when there is none or it is no whole number. The
 * engine's own cast also takes 1e5, 7.6 or 007: it counts only when it writes back to the same text.
 */
export function integerIdSql(column: string): string {
  const cast = `try_cast(${column} AS BIGINT)`;
  const spelled = `try_cast(regexp_extract(${column}, '${WHOLE_NUMBER}', 1) AS BIGINT)`;
  return `CASE WHEN ${cast}::VARCHAR = ${column} THEN ${cast} ELSE ${spelled} END`;
}

/**
 * SQL that reads a text column as an identifier: trimmed, 17850.0 → 17850, an Excel apostrophe removed; NULL when empty.
 * Only a text that may need these steps goes through them: they cost ten times the reading of it.
 */
export function textIdSql(column: string, lowerCase: boolean): string {
  const mayEndInZeros = `(suffix(${column}, '0') AND contains(${column}, '.'))`;
  const needsCare = `strlen(${column}) < 5 OR prefix(${column}, '''') OR ${mayEndInZeros} OR ${hasEdgeBlankSql(column)}`;
  const bare = `ltrim(trim(${column}, ' \t\u00a0'), '''')`;
  const id = `nullif(regexp_replace(${bare}, '^(\\d+)\\.0+$', '\\1'), '')`;
  const cared = `CASE WHEN regexp_full_match(${column}, '${NOTHING}') THEN NULL ELSE ${id} END`;
  const read = `CASE WHEN ${needsCare} THEN ${cared} ELSE ${column} END`;
  return lowerCase ? `lower(${read})` : read;
}

/** SQL, true when a column, of text or of any type, holds something. */
export function isFilledSql(column: string): string {
  return `coalesce(NOT regexp_full_match(${column}::VARCHAR, '${NOTHING}'), false)`;
}
