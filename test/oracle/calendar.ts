const DAY_MS = 86_400_000;

export type Unit = 'week' | 'month' | 'quarter';

/** Whole days since 1970-01-01 of a YYYY-MM-DD day. */
export function dayNumber(text: string): number {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / DAY_MS);
}

/** The YYYY-MM-DD day of a day number. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Consecutive number of the calendar unit a day lies in; weeks run from Monday to Sunday. */
export function unitOf(day: number, unit: Unit): number {
  if (unit === 'week') return Math.floor((day + 3) / 7);
  const date = new Date(day * DAY_MS);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return unit === 'month' ? months : Math.floor(months / 3);
}

/** The first day of a calendar unit given by its number. */
export function startOf(index: number, unit: Unit): number {
  if (unit === 'week') return index * 7 - 3;
  const months = unit === 'month' ? index : index * 3;
  return Date.UTC(Math.floor(months / 12), months % 12, 1) / DAY_MS;
}

/** 2024-02, 2024-Q1, or the ISO week 2024-W09, whose year is that of its Thursday. */
export function labelOf(index: number, unit: Unit): string {
  const start = new Date(startOf(index, unit) * DAY_MS);
  if (unit === 'month') return start.toISOString().slice(0, 7);
  if (unit === 'quarter') return `${start.getUTCFullYear()}-Q${start.getUTCMonth() / 3 + 1}`;
  const thursday = startOf(index, 'week') + 3;
  const year = new Date(thursday * DAY_MS).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY_MS) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
