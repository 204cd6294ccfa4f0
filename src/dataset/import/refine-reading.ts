import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { chooseDateOrder, isOrderOpen } from '../cells/choose-date-order.ts';
import { readDateEvidence } from '../cells/date-format.ts';
import { daySql } from '../cells/date-sql.ts';
import { CONTRARY, decideNumberFormat } from '../cells/number-format.ts';
import { numberSql } from '../cells/number-sql.ts';
import type { Engine } from '../duckdb.ts';
import { columnName } from '../input/read-csv-sql.ts';
import { relationSql } from '../input/relation-sql.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';
import { refuseUnreadableDates } from './refuse-rows.ts';

const MOST_VALUES = 2_000;
const Value = z.object({ value: z.string() });

/**
 * Settles the date format. When the sample leaves day and month open, the whole column is asked: one date for each pair
 * of day and month in it. `values` are dates of the file.
 */
export async function settleDates(
  engine: Engine,
  reading: OrdersReading,
  options: ImportOptions,
  values: readonly string[],
): Promise<Outcome<OrdersReading>> {
  const column = reading.headers[reading.columns.date] ?? '';
  let evidence = readDateEvidence(values);
  if (isOrderOpen(evidence, options.dateOrder)) {
    const text = columnName(reading.columns.date);
    const pair = `regexp_extract(${text}, '^\\s*\\d{1,2}[-/.]\\d{1,2}[-/.]')`;
    const found = await engine.rows(
      Value,
      `SELECT min(${text}) AS value FROM ${relationSql({ ...reading, strict: false }, null)} WHERE ${text} IS NOT NULL
       GROUP BY ${pair}`,
    );
    evidence = readDateEvidence([...values, ...found.map(({ value }) => value)]);
  }
  if (evidence.readable === 0) return refuseUnreadableDates(reading.file, column, values[0] ?? null);
  const dates = chooseDateOrder(evidence, options.dateOrder, { file: reading.file, column });
  return dates.ok ? answer({ ...reading, dates: dates.value }) : dates;
}

/** Looks at the dates that could not be read, in case they are written in a style the sample did not show. */
export async function refineDates(
  engine: Engine,
  reading: OrdersReading,
  options: ImportOptions,
  sample: readonly string[],
): Promise<Outcome<OrdersReading>> {
  const unread = await listUnreadDates(engine, reading, options);
  return settleDates(engine, reading, options, [...sample, ...unread]);
}

/**
 * Looks at the amounts that could not be read, in case the sample missed the decimal sign or the currency marks. A
 * decimal sign that the sample shows stands. `unreadShare` of the rows has an amount that could not be read: the unread
 * values listed do not tell how many they are.
 */
export async function refineNumbers(
  engine: Engine,
  reading: OrdersReading,
  sample: (column: number | undefined) => string[],
  unreadShare: number,
): Promise<OrdersReading> {
  const { amount, quantity, unitPrice, refunded } = reading.columns;
  const columns = [amount, quantity, unitPrice, refunded].filter((column) => column !== undefined);
  const values = await Promise.all(
    columns.map(async (column) => [...sample(column), ...(await listUnreadAmounts(engine, reading, column))]),
  );
  const { doubtful = false, ...numbers } = decideNumberFormat(...values);
  const shown = reading.numbers.evidence === 'shown' ? { decimal: reading.numbers.decimal } : {};
  const isDoubtful = doubtful && (reading.numbers.doubtful === true || unreadShare >= CONTRARY);
  return { ...reading, numbers: { ...numbers, ...shown, ...(isDoubtful ? { doubtful } : {}) } };
}

/** Some amounts of a column that a reading leaves unread. */
export function listUnreadAmounts(engine: Engine, reading: OrdersReading, column: number): Promise<string[]> {
  const text = columnName(column);
  return unreadable(engine, reading, text, numberSql(text, reading.numbers));
}

/** Some dates that a reading leaves unread. */
export function listUnreadDates(engine: Engine, reading: OrdersReading, options: ImportOptions): Promise<string[]> {
  const text = columnName(reading.columns.date);
  return unreadable(engine, reading, text, daySql(text, reading.dates, options.timeZone, options.today));
}

/** Some values of a column that a reading leaves unread, in a stable order. */
async function unreadable(engine: Engine, reading: OrdersReading, text: string, parsed: string): Promise<string[]> {
  const found = await engine.rows(
    Value,
    `SELECT ${text} AS value FROM ${relationSql(reading, null)}
     WHERE trim(${text}) <> '' AND (${parsed}) IS NULL LIMIT ${MOST_VALUES}`,
  );
  return found.map(({ value }) => value);
}
