/** The first day of a month, `months` later or earlier; both YYYY-MM-01. */
export function shiftMonths(firstDay: string, months: number): string {
  const [year = 0, month = 1] = firstDay.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}
