import type { DateFormat, DateOrder } from './date-format.ts';
import { DATE_PIECES } from './date-pieces.ts';

/** Positions of year, month and day among the three parts of a date. */
type Groups = readonly [year: number, month: number, day: number];
const GROUPS: Record<DateOrder, Groups> = { ymd: [1, 2, 3], dmy: [3, 2, 1], mdy: [3, 1, 2] };

const { before, time, after, serial, epoch } = DATE_PIECES;
const { iso, compact, numeric, numericShort, yearFirst, dayMonth, monthDay, yearMonth } = DATE_PIECES;

type Style = { pattern: string; groups: Groups; named?: boolean };

const NAMED: readonly Style[] = [
  { pattern: dayMonth, groups: GROUPS.dmy, named: true },
  { pattern: monthDay, groups: GROUPS.mdy, named: true },
  { pattern: yearMonth, groups: GROUPS.ymd, named: true },
];

/**
 * SQL that reads a text column as the calendar day in `timeZone`: a date with an offset from UTC is converted, a date
 * without one stands as written. NULL when it fits no style of the format. A two-digit year more than ten years after
 * `today` belongs to the century before.
 */
export function daySql(column: string, format: DateFormat, timeZone: string, today: string): string {
  if (format.numbers === 'serial') return serialDaySql(column);
  if (format.numbers === 'epoch') return epochDaySql(column, timeZone);
  const styles = stylesOf(format);
  const written = `coalesce(${styles.map((style) => writtenDaySql(column, style)).join(', ')})`;
  const day = format.shortYear ? fullYearSql(written, today) : written;
  const offsets = format.withOffset ? styles.map((style) => offsetCase(column, style, timeZone)).join(' ') : '';
  const slow = offsets === '' ? day : `CASE ${offsets} ELSE ${day} END`;
  if (format.shape === null || (format.order === 'ymd' && !format.shape.startsWith('____'))) return slow;
  return `CASE WHEN ${column} LIKE '${format.shape}' THEN ${fastDaySql(column, format.shape, format.order)} ELSE ${slow} END`;
}

function stylesOf({ iso: hasIso, compact: hasCompact, named, order, shortYear }: DateFormat): Style[] {
  const styles: Style[] = [];
  if (hasIso) styles.push({ pattern: iso, groups: GROUPS.ymd });
  if (hasCompact) styles.push({ pattern: compact, groups: GROUPS.ymd });
  if (order === 'ymd') styles.push({ pattern: yearFirst, groups: GROUPS.ymd });
  else if (order !== null) styles.push({ pattern: shortYear ? numericShort : numeric, groups: GROUPS[order] });
  return named ? [...styles, ...NAMED] : styles;
}

/** Dates of one fixed shape: ISO, or two-digit day and month and four-digit year. */
function fastDaySql(column: string, shape: string, order: DateOrder | null): string {
  if (shape.startsWith('____')) return `try_cast(${column} AS TIMESTAMP)::DATE`;
  const [first, second] = order === 'mdy' ? ['%m', '%d'] : ['%d', '%m'];
  const date = `${first}${shape[2]}${second}${shape[5]}%Y`;
  const clock = ['%H', '%M', '%S'].slice(0, shape.slice(10).split('__').length - 1).join(':');
  return `try_strptime(${column}, '${date}${clock === '' ? '' : `${shape[10]}${clock}`}')::DATE`;
}

/** ~ and ! stand in no date: a text that the pattern does not fit, or a word such as epoch, cannot be read by accident. */
function writtenDaySql(column: string, style: Style): string {
  const whole = `(?i)^${before}${style.pattern}(?:${time})?${after}$`;
  return `try_strptime(${spreadSql(column, whole, style)} || '!', '%Y~%m~%d!')::DATE`;
}

/** Year~month~day and what else is asked for, the month as a number. */
function spreadSql(column: string, whole: string, { groups: [year, month, day], named }: Style, rest = ''): string {
  const spread = `regexp_replace(${column}, '${whole}', '\\${year}~\\${month}~\\${day}${rest}')`;
  return named === true ? numberMonthSql(spread) : spread;
}

const MONTHS = ['jan', 'fev', 'mar', 'avr', 'mai', 'jun', 'jul', 'aou', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH: readonly (readonly [string, string])[] = [
  ['feb', 'fev'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['aug', 'aou'],
  ['jui', 'ju'],
];

/** 2024~juillet~31 → 2024~7~31. The first three letters tell the month, once « juin » and « juillet » have lost their i. */
function numberMonthSql(spread: string): string {
  const plain = ENGLISH.reduce(
    (sql, [from, to]) => `replace(${sql}, '~${from}', '~${to}')`,
    `lower(strip_accents(${spread}))`,
  );
  return MONTHS.reduce((sql, name, index) => `regexp_replace(${sql}, '~${name}[a-z]*~', '~${index + 1}~')`, plain);
}

function fullYearSql(day: string, today: string): string {
  const century = `CASE WHEN ${day} + INTERVAL 2000 YEAR > DATE '${today}' + INTERVAL 10 YEAR THEN 1900 ELSE 2000 END`;
  return `CASE WHEN year(${day}) < 100 THEN (${day} + to_years(${century}))::DATE ELSE ${day} END`;
}

/** A date with a time and an offset. Seconds never change a calendar day; such dates write their year in full. */
function offsetCase(column: string, style: Style, timeZone: string): string {
  const clock = '[t ,]+(\\d{1,2}:\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?';
  const shift = ' ?(?:z|utc|gmt|([+-]\\d{2}:?\\d{2}|[+-]\\d{2}))';
  const whole = `(?i)^${before}${style.pattern}${clock}${shift}${after}$`;
  const parts = spreadSql(column, whole, style, '~\\4~\\5');
  const instant = `regexp_replace(${parts}, '^(\\d+)~(\\d+)~(\\d+)~(.*)~(.*)$', '\\1-\\2-\\3 \\4:00\\5')`;
  return `WHEN regexp_matches(${column}, '${whole}') THEN (try_cast(${instant} AS TIMESTAMPTZ) AT TIME ZONE '${timeZone}')::DATE`;
}

function serialDaySql(column: string): string {
  return `(DATE '1899-12-30' + try_cast(regexp_extract(${column}, '^\\s*${serial}\\s*$', 1) AS INTEGER))::DATE`;
}

/** The first ten digits are the seconds, whatever follows them. */
function epochDaySql(column: string, timeZone: string): string {
  const seconds = `try_cast(regexp_extract(${column}, '^\\s*${epoch}\\s*$', 1) AS BIGINT)`;
  return `(to_timestamp(${seconds}) AT TIME ZONE '${timeZone}')::DATE`;
}
