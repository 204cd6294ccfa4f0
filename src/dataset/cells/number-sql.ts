import { CURRENCY_MARK, type NumberFormat } from './number-format.ts';

const BLANKS = '\\s\\x{a0}\\x{2007}\\x{2009}\\x{202f}';

/** SQL that reads a text column as DECIMAL(18, 4); NULL when it is not a number under the format. */
export function numberSql(column: string, format: NumberFormat): string {
  if (format.doubtful === true) {
    const isOpen = `regexp_matches(${column}, '^[^\\d.,]*\\d{1,3}[.,]\\d{3}[^\\d.,]*$')`;
    return `CASE WHEN NOT ${isOpen} THEN ${numberSql(column, { ...format, doubtful: false })} END`;
  }
  if (format.percent === true) return spelledNumberSql(column, format);
  const bare = format.withCurrency ? `trim(${column}, '€$£ \u00a0\u202f')` : column;
  const cast = (text: string): string => `try_cast(${text} AS DECIMAL(18, 4))`;
  const withComma = `CASE WHEN NOT contains(${column}, '.') THEN ${cast(`replace(${bare}, ',', '.')`)} END`;
  return `coalesce(${format.decimal === '.' ? cast(bare) : withComma}, ${spelledNumberSql(column, format)})`;
}

/** SQL that gives the currency mark written beside a number, in capitals, NULL when there is none. */
export function currencyMarkSql(column: string): string {
  return `upper(nullif(regexp_extract(${column}, '${CURRENCY_MARK}'), ''))`;
}

/**
 * The slow way, for numbers with thousands signs, currency marks, blanks, brackets or a sign at the end: strip, check the
 * grouping, cast. Each step is written once: the engine computes an expression that stands twice for every row, even
 * where it is not needed.
 */
function spelledNumberSql(column: string, { decimal, withCurrency, percent }: NumberFormat): string {
  const mark = withCurrency ? `(?:${CURRENCY_MARK})?` : '';
  const tax = withCurrency ? `(?:[${BLANKS}]*(?:HT|TTC|ht|ttc))?` : '';
  const signed = `translate(${column}, '−–', '--')`;
  const unbracketed = `regexp_replace(${signed}, '^([${BLANKS}]*${mark}[${BLANKS}]*)\\(([^-]*)\\)([${BLANKS}]*${mark}[${BLANKS}]*)$', '-\\1\\2\\3')`;
  const leading = `regexp_replace(${unbracketed}, '^([^-]*\\d[${BLANKS}]*${mark}[${BLANKS}]*)-([${BLANKS}]*${mark}[${BLANKS}]*)$', '-\\1\\2')`;
  const around = `^[${BLANKS}]*([+-]?)[${BLANKS}]*${mark}[${BLANKS}]*([+-]?)[${BLANKS}]*|[${BLANKS}]*${mark}${tax}[${BLANKS}]*$`;
  const bare = `regexp_replace(${leading}, '${around}', '\\1\\2', 'g')`;
  const group = decimal === '.' ? ',' : '\\.';
  const point = decimal === '.' ? '\\.' : ',';
  const grouping = `[${group}${BLANKS}''’]`;
  const unit = percent === true ? `[${BLANKS}]*%` : '';
  const pattern = `^([+-]?(?:\\d+|\\d{1,3}(?:${grouping}\\d{3})+|)(?:${point}\\d+)?)${unit}$`;
  const digits = `regexp_replace(regexp_extract(${bare}, '${pattern}', 1), '${grouping}', '', 'g')`;
  const number = `try_cast(replace(${digits}, ',', '.') AS DECIMAL(18, 4))`;
  return percent === true ? `(${number} / 100)::DECIMAL(18, 4)` : number;
}
