import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { chooseDateOrder, isOrderOpen } from '../cells/choose-date-order.ts';
import { readDateEvidence } from '../cells/date-format.ts';
import { daySql } from '../cells/date-sql.ts';
import { decideNumberFormat } from '../cells/number-format.ts';
import { numberSql } from '../cells/number-sql.ts';
import type { Engine } from '../duckdb.ts';
import { columnName, readCsvSql } from '../input/read-csv-sql.ts';
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
      `SELECT min(${text}) AS value FROM ${readCsvSql({ ...reading, strict: false }, null)} WHERE ${text} IS NOT NULL
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
  const text = columnName(reading.columns.date);
  const unread = await unreadable(engine, reading, text, daySql(text, reading.dates, options.timeZone, options.today));
  return settleDates(engine, reading, options, [...sample, ...unread]);
}

/**
 * Looks at the amounts that could not be read, in case the sample missed the decimal sign or the currency marks. A
 * decimal sign that the sample shows stands.
 */
export async function refineNumbers(
  engine: Engine,
  reading: OrdersReading,
  sample: readonly string[],
): Promise<OrdersReading> {
  const { amount, quantity, unitPrice, refunded } = reading.columns;
  const texts = [amount, quantity, unitPrice, refunded].flatMap((column) =>
    column === undefined ? [] : [columnName(column)],
  );
  const unread = await Promise.all(
    texts.map((text) => unreadable(engine, reading, text, numberSql(text, reading.numbers))),
  );
  const numbers = decideNumberFormat([...sample, ...unread.flat()]);
  const shown = reading.numbers.evidence === 'shown' ? { decimal: reading.numbers.decimal } : {};
  return { ...reading, numbers: { ...numbers, ...shown } };
}

/** Some values of a column that a reading leaves unread, in a stable order. */
async function unreadable(engine: Engine, reading: OrdersReading, text: string, parsed: string): Promise<string[]> {
  const found = await engine.rows(
    Value,
    `SELECT ${text} AS value FROM ${readCsvSql(reading, null)}
     WHERE trim(${text}) <> '' AND (${parsed}) IS NULL LIMIT ${MOST_VALUES}`,
  );
  return found.map(({ value }) => value);
}
