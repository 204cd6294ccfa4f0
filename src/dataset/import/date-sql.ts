import { DATE_PIECES, type DateFormat, type DateOrder } from './date-format.ts';

/** Positions of year, month and day among the three numbers of a date. */
const GROUPS: Record<DateOrder, readonly [number, number, number]> = { ymd: [1, 2, 3], dmy: [3, 2, 1], mdy: [3, 1, 2] };

const { iso, compact, numeric, time } = DATE_PIECES;
const NUMERIC_YEAR_FIRST = '(\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})';

type Style = { pattern: string; groups: readonly [number, number, number] };

/**
 * SQL that reads a text column as the calendar day in `timeZone`: a date with an offset from UTC is converted, a date
 * without one stands as written. NULL when it fits no style of the format. A two-digit year more than ten years after
 * `today` belongs to the century before.
 */
export function daySql(column: string, format: DateFormat, timeZone: string, today: string): string {
  const text = `trim(${column})`;
  const styles = stylesOf(format);
  const written = `coalesce(${styles.map((style) => writtenDaySql(text, style)).join(', ')})`;
  const day = format.order === null ? written : fullYearSql(written, today);
  const slow = format.withOffset ? `CASE ${offsetCases(text, styles, timeZone, today)} ELSE ${day} END` : day;
  if (format.shape === null) return slow;
  return `CASE WHEN ${column} LIKE '${format.shape}' THEN try_cast(${column} AS TIMESTAMP)::DATE ELSE ${slow} END`;
}

function stylesOf({ iso: hasIso, compact: hasCompact, order }: DateFormat): Style[] {
  const styles: Style[] = [];
  if (hasIso) styles.push({ pattern: iso, groups: GROUPS.ymd });
  if (hasCompact) styles.push({ pattern: compact, groups: GROUPS.ymd });
  if (order === 'ymd') styles.push({ pattern: NUMERIC_YEAR_FIRST, groups: GROUPS.ymd });
  else if (order !== null) styles.push({ pattern: numeric, groups: GROUPS[order] });
  return styles;
}

/** ~ stands in no date, so that a text the pattern does not fit cannot be read by accident. */
function writtenDaySql(text: string, { pattern, groups: [year, month, day] }: Style): string {
  const spread = `regexp_replace(${text}, '^${pattern}(?:${time})?$', '\\${year}~\\${month}~\\${day}')`;
  return `try_strptime(${spread}, '%Y~%m~%d')::DATE`;
}

function fullYearSql(day: string, today: string): string {
  const century = `CASE WHEN ${day} + INTERVAL 2000 YEAR > DATE '${today}' + INTERVAL 10 YEAR THEN 1900 ELSE 2000 END`;
  return `CASE WHEN year(${day}) < 100 THEN (${day} + to_years(${century}))::DATE ELSE ${day} END`;
}

/** One case for each style, for dates with a time and an offset; seconds never change a calendar day. */
function offsetCases(text: string, styles: readonly Style[], timeZone: string, today: string): string {
  const clock = '[T ,]+(\\d{1,2}:\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?';
  const shift = ' ?(?:Z|UTC|GMT|([+-]\\d{2}:?\\d{2}|[+-]\\d{2}))';
  return styles
    .map(({ pattern, groups: [year, month, day] }) => {
      const whole = `^${pattern}${clock}${shift}$`;
      const instant = `try_cast(regexp_replace(${text}, '${whole}', '\\${year}-\\${month}-\\${day} \\4:00\\5') AS TIMESTAMPTZ)`;
      const local = `(${instant} AT TIME ZONE '${timeZone}')::DATE`;
      const full = pattern === iso || pattern === compact ? local : fullYearSql(local, today);
      return `WHEN regexp_matches(${text}, '${whole}') THEN ${full}`;
    })
    .join(' ');
}
