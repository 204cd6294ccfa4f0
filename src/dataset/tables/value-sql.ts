import { daySql } from '../cells/date-sql.ts';
import { isFilledSql, textIdSql } from '../cells/identifier-sql.ts';
import { trimmedSql } from '../cells/trimmed-sql.ts';
import { columnName } from '../input/read-csv-sql.ts';
import { currencyMarksSql, currencySql } from './currency-codes.ts';
import { FAULTS } from './fault.ts';
import { flagSql } from './flag-sql.ts';
import { firstDaySql } from './month-day-sql.ts';
import { amountSql, plainNumberSql } from './plain-number-sql.ts';
import { SCALE_ENDS } from './score-scale.ts';
import { scoreSql } from './score-sql.ts';
import { type PlannedColumn, SQL_TYPES } from './value-reading.ts';

/** What the reading of dates needs besides their format: the zone of dates with an offset, and the current day. */
export type Clock = { readonly timeZone: string; readonly today: string };

/** An identifier that a spreadsheet has shortened: its digits are lost. */
const SHORTENED = '\\s*\\d+(?:[.,]\\d+)?[eE]\\+?\\d+\\s*';

/** A date before this day is a misread one; one that a row cannot do without dates a sale or a visit, so 1970 is a filler. */
const EARLIEST = { any: '1900-01-01', required: '1970-01-02' } as const;

/** SQL that reads a column of text as its values; NULL where there is none or it cannot be read. */
export function valueSql(column: PlannedColumn, { timeZone, today }: Clock): string {
  const { index, reading } = column;
  if (reading.type === 'currency') return currencySql(marksOf(column), reading.codes);
  if (index === null) return `NULL::${SQL_TYPES[reading.type]}`;
  const text = columnName(index);
  switch (reading.type) {
    case 'customer':
      return customerSql(idSql(text));
    case 'id':
      return idSql(text);
    case 'text':
      return trimmedSql(text);
    case 'day':
      return reading.format === null
        ? 'NULL::DATE'
        : daySql(reading.monthly ? firstDaySql(text) : text, reading.format, timeZone, today);
    case 'amount':
      return amountSql(text, reading.numbers);
    case 'number':
      return plainNumberSql(text, reading.numbers);
    case 'score':
      return scoreSql(text);
    case 'flag':
      return flagSql(text, reading.words);
  }
}

/** SQL that says what is wrong with a value, one of FAULTS; `value` is the SQL name of the value. */
export function faultSql(column: PlannedColumn, value: string, { today }: Clock): string {
  const { none, missing, unreadable } = FAULTS;
  const isFilled = filledSql(column);
  const isMissing = isFilled === null ? `${missing}` : `CASE WHEN ${isFilled} THEN ${unreadable} ELSE ${missing} END`;
  return `CASE WHEN ${value} IS NULL THEN ${isMissing} ${limitCases(column, value, today)} ELSE ${none} END`;
}

function limitCases({ reading, required }: PlannedColumn, value: string, today: string): string {
  const { unreadable, outsideScale, future } = FAULTS;
  if (reading.type === 'score') {
    const [low, high] = SCALE_ENDS[reading.scale];
    return `WHEN ${value} NOT BETWEEN ${low} AND ${high} THEN ${outsideScale}`;
  }
  if (reading.type !== 'day') return '';
  const late = reading.mayBeFuture ? '' : ` WHEN ${value} > DATE '${today}' + 1 THEN ${future}`;
  return `WHEN ${value} < DATE '${EARLIEST[required ? 'required' : 'any']}' THEN ${unreadable}${late}`;
}

/** SQL, true when the file says something where a value is read; null when no column of the file is read. */
function filledSql(column: PlannedColumn): string | null {
  if (column.reading.type !== 'currency') return column.index === null ? null : isFilledSql(columnName(column.index));
  const marks = marksOf(column);
  return marks.length === 0 ? null : `coalesce(${marks.join(', ')}) IS NOT NULL`;
}

function marksOf({ index, reading }: PlannedColumn): string[] {
  return reading.type === 'currency'
    ? currencyMarksSql(index === null ? null : columnName(index), reading.amounts)
    : [];
}

function idSql(text: string): string {
  return `CASE WHEN NOT regexp_full_match(${text}, '${SHORTENED}') THEN ${textIdSql(text, false)} END`;
}

/** Case does not count in an e-mail address. */
function customerSql(id: string): string {
  return `CASE WHEN contains(${id}, '@') THEN lower(${id}) ELSE ${id} END`;
}
