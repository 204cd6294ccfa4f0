/** How a month is written without a day, and the date of its first day; the syntax is that of JavaScript and of the engine (RE2). */
const MONTHS: readonly { pattern: string; first: (year: string, month: string) => string; groups: [number, number] }[] =
  [
    { pattern: '(\\d{4})[-/.](\\d{1,2})', groups: [1, 2], first: (year, month) => `${year}-${month}-01` },
    { pattern: '((?:19|20)\\d{2})(0[1-9]|1[0-2])', groups: [1, 2], first: (year, month) => `${year}-${month}-01` },
    { pattern: '(\\d{1,2})[-/.](\\d{4})', groups: [2, 1], first: (year, month) => `01/${month}/${year}` },
    {
      pattern: '(\\p{L}{3,10}\\.?)[ ./-]+(\\d{4}|\\d{2})',
      groups: [2, 1],
      first: (year, month) => `1 ${month} ${year}`,
    },
    { pattern: '(\\d{4})[ ./-]+(\\p{L}{3,10}\\.?)', groups: [1, 2], first: (year, month) => `1 ${month} ${year}` },
  ];

/** The first day of a month written without a day, as a date to read; null when the text is no such month. */
export function firstDayOf(text: string): string | null {
  for (const { pattern, first, groups } of MONTHS) {
    const found = new RegExp(`^${pattern}$`, 'u').exec(text.trim());
    if (found !== null) return first(found[groups[0]] ?? '', found[groups[1]] ?? '');
  }
  return null;
}

/** SQL that puts a first day to the months of a column of text; other texts stay as they are. */
export function firstDaySql(column: string): string {
  return MONTHS.reduce(
    (text, { pattern, first, groups }) =>
      `regexp_replace(${text}, '^\\s*${pattern}\\s*$', '${first(`\\${groups[0]}`, `\\${groups[1]}`)}')`,
    column,
  );
}
