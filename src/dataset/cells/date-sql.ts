import { DATE_PIECES, type DateFormat, type DateOrder } from './date-format.ts';

/** Positions of year, month and day among the three numbers of a date. */
type Groups = readonly [year: number, month: number, day: number];
const GROUPS: Record<DateOrder, Groups> = { ymd: [1, 2, 3], dmy: [3, 2, 1], mdy: [3, 1, 2] };

const { iso, compact, numeric, numericShort, time } = DATE_PIECES;
const YEAR_FIRST = '(\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})';

type Style = { pattern: string; groups: Groups };

/**
 * SQL that reads a text column as the calendar day in `timeZone`: a date with an offset from UTC is converted, a date
 * without one stands as written. NULL when it fits no style of the format. A two-digit year more than ten years after
 * `today` belongs to the century before.
 */
export function daySql(column: string, format: DateFormat, timeZone: string, today: string): string {
  const styles = stylesOf(format);
  const written = `coalesce(${styles.map((style) => writtenDaySql(column, style)).join(', ')})`;
  const day = format.shortYear ? fullYearSql(written, today) : written;
  const offsets = format.withOffset ? styles.map((style) => offsetCase(column, style, timeZone)).join(' ') : '';
  const slow = offsets === '' ? day : `CASE ${offsets} ELSE ${day} END`;
  if (format.shape === null || (format.order === 'ymd' && !format.shape.startsWith('____'))) return slow;
  return `CASE WHEN ${column} LIKE '${format.shape}' THEN ${fastDaySql(column, format.shape, format.order)} ELSE ${slow} END`;
}

function stylesOf({ iso: hasIso, compact: hasCompact, order, shortYear }: DateFormat): Style[] {
  const styles: Style[] = [];
  if (hasIso) styles.push({ pattern: iso, groups: GROUPS.ymd });
  if (hasCompact) styles.push({ pattern: compact, groups: GROUPS.ymd });
  if (order === 'ymd') styles.push({ pattern: YEAR_FIRST, groups: GROUPS.ymd });
  else if (order !== null) styles.push({ pattern: shortYear ? numericShort : numeric, groups: GROUPS[order] });
  return styles;
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
function writtenDaySql(column: string, { pattern, groups: [year, month, day] }: Style): string {
  const spread = `regexp_replace(${column}, '^\\s*${pattern}(?:${time})?\\s*$', '\\${year}~\\${month}~\\${day}')`;
  return `try_strptime(${spread} || '!', '%Y~%m~%d!')::DATE`;
}

function fullYearSql(day: string, today: string): string {
  const century = `CASE WHEN ${day} + INTERVAL 2000 YEAR > DATE '${today}' + INTERVAL 10 YEAR THEN 1900 ELSE 2000 END`;
  return `CASE WHEN year(${day}) < 100 THEN (${day} + to_years(${century}))::DATE ELSE ${day} END`;
}

/** A date with a time and an offset. Seconds never change a calendar day; such dates write their year in full. */
function offsetCase(column: string, { pattern, groups: [year, month, day] }: Style, timeZone: string): string {
  const clock = '[T ,]+(\\d{1,2}:\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?';
  const shift = ' ?(?:Z|UTC|GMT|([+-]\\d{2}:?\\d{2}|[+-]\\d{2}))';
  const whole = `^\\s*${pattern}${clock}${shift}\\s*$`;
  const instant = `regexp_replace(${column}, '${whole}', '\\${year}-\\${month}-\\${day} \\4:00\\5')`;
  return `WHEN regexp_matches(${column}, '${whole}') THEN (try_cast(${instant} AS TIMESTAMPTZ) AT TIME ZONE '${timeZone}')::DATE`;
}
