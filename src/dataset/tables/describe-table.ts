import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import { columnName } from '../input/read-csv-sql.ts';
import { sqlDay } from '../sql-day.ts';
import type { FlagReading, FlagSide, TableImport } from './table-import.ts';
import { faultName, valueName } from './type-rows.ts';
import type { PlannedColumn } from './value-reading.ts';
import { VERDICTS } from './verdict.ts';

const Span = z.object({ from: z.string().nullable(), to: z.string().nullable() });
const Currency = z.object({ currency: z.string().nullable(), rows: z.number() });
const Text = z.object({ text: z.string(), flag: z.boolean(), rows: z.number() });

/**
 * The days that the rows of a table cover: from the first of those that begin its rows, to the last of any that is not
 * ahead of `today` (the end of a contract may be).
 */
export async function readSpan(
  engine: Engine,
  table: string,
  columns: readonly PlannedColumn[],
  today: string,
): Promise<Pick<TableImport, 'from' | 'to'>> {
  const days = columns.filter(
    ({ index, isAttribute, reading }) => index !== null && !isAttribute && reading.type === 'day',
  );
  const first = days.find(({ reading }) => reading.type === 'day' && !reading.mayBeFuture) ?? days[0];
  if (first === undefined) return { from: null, to: null };
  const past = days.map(({ name }) => `max(CASE WHEN "${name}" <= ${sqlDay(today)} THEN "${name}" END)`);
  const [span] = await engine.rows(
    Span,
    `SELECT min("${first.name}")::VARCHAR AS "from", coalesce(greatest(${past.join(', ')}), max("${first.name}"))::VARCHAR AS "to" FROM ${table}`,
  );
  return { from: span?.from ?? null, to: span?.to ?? null };
}

/** The currencies of the rows that hold an amount, most frequent first. */
export async function readCurrencies(
  engine: Engine,
  table: string,
  columns: readonly PlannedColumn[],
): Promise<TableImport['currencies']> {
  const currency = columns.find(({ reading }) => reading.type === 'currency');
  const amounts = columns.filter(({ index, reading }) => reading.type === 'amount' && index !== null);
  if (currency === undefined || amounts.length === 0) return [];
  return engine.rows(
    Currency,
    `SELECT "${currency.name}" AS currency, count(*)::DOUBLE AS rows FROM ${table}
     WHERE coalesce(${amounts.map(({ name }) => `"${name}"`).join(', ')}) IS NOT NULL
     GROUP BY currency ORDER BY rows DESC, currency`,
  );
}

/** What yes and no stand for in each column that holds nothing else, over the kept rows. */
export async function readFlags(
  engine: Engine,
  { staged, typed }: { staged: string; typed: string },
  columns: readonly PlannedColumn[],
): Promise<FlagReading[]> {
  const flags: FlagReading[] = [];
  for (const [position, { name, header, index, reading }] of columns.entries()) {
    if (reading.type !== 'flag' || index === null) continue;
    const texts = await engine.rows(
      Text,
      `SELECT trim(s.${columnName(index)}) AS text, t.${valueName(position)} AS flag, count(*)::DOUBLE AS rows
       FROM ${staged} AS s JOIN ${typed} AS t ON s.rowid = t.rowid
       WHERE t.verdict = ${VERDICTS.kept} AND t.${faultName(position)} = 0 GROUP BY ALL ORDER BY rows DESC, text`,
    );
    const side = (flag: boolean): FlagSide => {
      const own = texts.filter((text) => text.flag === flag);
      return { texts: own.map(({ text }) => text), rows: own.reduce((sum, { rows }) => sum + rows, 0) };
    };
    flags.push({ field: name, column: header, yes: side(true), no: side(false) });
  }
  return flags;
}
