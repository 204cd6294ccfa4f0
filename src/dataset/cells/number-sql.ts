import { CURRENCY_MARK, type NumberFormat } from './number-format.ts';

const BLANKS = '\\s\\x{a0}\\x{202f}\\x{2009}';

/** SQL that reads a text column as DECIMAL(18, 4); NULL when it is not a number under the format. */
export function numberSql(column: string, format: NumberFormat): string {
  const bare = format.withCurrency ? `trim(${column}, '€$£ \u00a0\u202f')` : column;
  const cast = (text: string): string => `try_cast(${text} AS DECIMAL(18, 4))`;
  const withComma = `CASE WHEN NOT contains(${column}, '.') THEN ${cast(`replace(${bare}, ',', '.')`)} END`;
  return `coalesce(${format.decimal === '.' ? cast(bare) : withComma}, ${spelledNumberSql(column, format)})`;
}

/** SQL that gives the currency mark written beside a number, NULL when there is none. */
export function currencyMarkSql(column: string): string {
  return `nullif(regexp_extract(${column}, '${CURRENCY_MARK}'), '')`;
}

/**
 * The slow way, for numbers with thousands signs, currency marks or blanks: strip, check the grouping, cast. Each step
 * is written once: the engine computes an expression that stands twice for every row, even where it is not needed.
 */
function spelledNumberSql(column: string, { decimal, withCurrency }: NumberFormat): string {
  const mark = withCurrency ? `(?:${CURRENCY_MARK})?` : '';
  const around = `^[${BLANKS}]*([+-]?)[${BLANKS}]*${mark}[${BLANKS}]*|[${BLANKS}]*${mark}[${BLANKS}]*$`;
  const bare = `regexp_replace(replace(${column}, '−', '-'), '${around}', '\\1', 'g')`;
  const group = decimal === '.' ? ',' : '\\.';
  const point = decimal === '.' ? '\\.' : ',';
  const grouping = `[${group}${BLANKS}''’]`;
  const pattern = `^[+-]?(?:\\d+|\\d{1,3}(?:${grouping}\\d{3})+)(?:${point}\\d+)?$`;
  const digits = `regexp_replace(regexp_extract(${bare}, '${pattern}'), '${grouping}', '', 'g')`;
  return `try_cast(replace(${digits}, ',', '.') AS DECIMAL(18, 4))`;
}
