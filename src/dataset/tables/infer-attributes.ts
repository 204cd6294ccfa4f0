import { z } from 'zod';
import { readDateEvidence } from '../cells/date-format.ts';
import { isFilledSql } from '../cells/identifier-sql.ts';
import type { Engine } from '../duckdb.ts';
import { columnName } from '../input/read-csv-sql.ts';
import { attributeNames } from './attribute-name.ts';
import type { ColumnSource } from './column-source.ts';
import { flagSql, PLAIN_WORDS } from './flag-sql.ts';
import type { Shape } from './read-shapes.ts';

/** A column is of a type when at least this share of what it holds can be read so. */
export const MOST = 0.95;

const FlagCount = z.object({ yes: z.number(), no: z.number(), other: z.number() });

/** Digits with signs, blanks, thousands and decimal marks, a currency before or after. */
const NUMBER = /^(?:[A-Z]{3}\s?)?[+\-−€$£\s]*\d[\d\s.,'’\u00a0\u202f]*[€$£]?(?:\s?[A-Z]{3})?$/u;
/** 007, +33…, sixteen digits: a code, whose digits must stay as they are. */
const CODE = /^(?:0\d|\+|\d{16})/;
/** 20240531. */
const COMPACT_DAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/;

/** An attribute: a column that is no field of its kind, by position and header, with the shapes of its texts. */
type Candidate = { index: number; header: string; shapes: readonly Shape[] };

/** The columns that are no field, each with the type that the whole of it shows: flag, day, number, else text. */
export async function inferAttributes(
  engine: Engine,
  table: string,
  columns: readonly Candidate[],
): Promise<ColumnSource[]> {
  const names = attributeNames(columns.map(({ header }) => header));
  const sources: ColumnSource[] = [];
  for (const [position, from] of columns.entries()) {
    const type = (await isFlag(engine, table, from.index)) ? 'flag' : typeOf(from.shapes);
    sources.push({ name: names[position] ?? '', type, required: false, from, isAttribute: true });
  }
  return sources;
}

function typeOf(shapes: readonly Shape[]): 'day' | 'number' | 'text' {
  const rows = shapes.reduce((sum, shape) => sum + shape.rows, 0);
  const areMost = (test: (shape: Shape) => boolean): boolean =>
    rows > 0 && shapes.filter(test).reduce((sum, shape) => sum + shape.rows, 0) >= rows * MOST;
  if (areMost(isDay)) return 'day';
  const isCode = shapes.some(({ low, high }) => CODE.test(low) || CODE.test(high));
  return areMost(({ low }) => NUMBER.test(low)) && !isCode ? 'number' : 'text';
}

/** A date written as one: not a plain number that could be one, such as 45123. */
function isDay({ low, high }: Shape): boolean {
  if (/^\d+(?:[.,]\d+)?$/.test(low)) return COMPACT_DAY.test(low) && COMPACT_DAY.test(high);
  return readDateEvidence([low]).readable === 1;
}

/** Both yes and no, and nothing else: a column that only holds one of them may mean something else. */
async function isFlag(engine: Engine, table: string, index: number): Promise<boolean> {
  const text = columnName(index);
  const flag = flagSql(text, PLAIN_WORDS);
  const [found] = await engine.rows(
    FlagCount,
    `SELECT count(*) FILTER (flag)::DOUBLE AS yes, count(*) FILTER (NOT flag)::DOUBLE AS no, count(*) FILTER (flag IS NULL)::DOUBLE AS other
     FROM (SELECT ${flag} AS flag FROM ${table} WHERE ${isFilledSql(text)})`,
  );
  return found !== undefined && found.yes > 0 && found.no > 0 && found.other === 0;
}
