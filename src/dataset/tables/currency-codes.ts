import { z } from 'zod';
import { CURRENCY_IN_HEADER, CURRENCY_SIGNS } from '../cells/number-format.ts';
import { currencyMarkSql } from '../cells/number-sql.ts';
import type { Engine } from '../duckdb.ts';
import { sqlText } from './sql-text.ts';

/** Words for currencies found in a file, with their codes. */
export type CurrencyCodes = ReadonlyMap<string, string>;

/** A column of amounts: its SQL name, its header, whether currencies stand beside its amounts. */
export type AmountColumn = { readonly text: string; readonly header: string; readonly marked: boolean };

const Mark = z.object({ mark: z.string() });

/** A file names few currencies: beyond these, what a column holds is no currency. */
const MOST_MARKS = 500;

/** Every word for a currency in the texts of some columns, with its code; words that are no currency are left out. */
export async function readCurrencyCodes(
  engine: Engine,
  table: string,
  marks: readonly string[],
): Promise<CurrencyCodes> {
  if (marks.length === 0) return new Map();
  const parts = marks.map((mark) => `SELECT DISTINCT ${mark} AS mark FROM ${table}`);
  const found = await engine.rows(
    Mark,
    `SELECT DISTINCT mark FROM (${parts.join(' UNION ALL ')}) WHERE mark IS NOT NULL ORDER BY mark LIMIT ${MOST_MARKS}`,
  );
  const known = new Set(Intl.supportedValuesOf('currency'));
  return new Map(
    found.flatMap(({ mark }) => {
      const code = CURRENCY_SIGNS[mark] ?? mark;
      return known.has(code) ? [[mark, code] as const] : [];
    }),
  );
}

/** SQL that gives the words for a currency in a row: those of a column, those beside amounts, that of an amount's header. */
export function currencyMarksSql(text: string | null, amounts: readonly AmountColumn[]): string[] {
  const named = text === null ? [] : [`nullif(upper(trim(${text}, ' \t\u00a0')), '')`];
  return [...named, ...amounts.flatMap((amount) => besideAmountSql(amount) ?? [])];
}

/** SQL that gives the code of a row's currency; NULL when the row names none that we know, or several. */
export function currencySql(marks: readonly string[], codes: CurrencyCodes): string {
  const cases = [...codes].map(([mark, code]) => `WHEN ${sqlText(mark)} THEN ${sqlText(code)}`).join(' ');
  if (cases === '' || marks.length === 0) return 'NULL::VARCHAR';
  const found = marks.map((mark) => `CASE ${mark} ${cases} END`);
  const named = marks.map((mark) => `(${mark}) IS NOT NULL`);
  const agree = found.map(
    (code, index) => `(NOT ${named[index]} OR coalesce(${code} = coalesce(${found.join(', ')}), false))`,
  );
  return `CASE WHEN ${agree.join(' AND ')} THEN coalesce(${found.join(', ')}) END`;
}

function besideAmountSql({ text, header, marked }: AmountColumn): string | null {
  const inHeader = CURRENCY_IN_HEADER.find(([pattern]) => pattern.test(header))?.[1];
  const default_ = inHeader === undefined ? null : `CASE WHEN trim(${text}) <> '' THEN ${sqlText(inHeader)} END`;
  if (!marked) return default_;
  const mark = `nullif(${currencyMarkSql(text)}, 'TTC')`;
  return default_ === null ? mark : `coalesce(${mark}, ${default_})`;
}
