const MS_PER_DAY = 86_400_000;
const [FIRST, LAST] = [Date.parse('0001-01-01'), Date.parse('9999-12-31')];

/** The calendar day `days` after a YYYY-MM-DD day; beyond the years 1 to 9999 it stops at their edge. */
export function addDays(day: string, days: number): string {
  const moment = Date.parse(`${day}T00:00:00Z`) + Math.round(days) * MS_PER_DAY;
  return new Date(Math.min(LAST, Math.max(FIRST, moment))).toISOString().slice(0, 10);
}
