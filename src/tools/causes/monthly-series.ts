import type { RateSeries } from '../../maths/step-in-rates.ts';

/** Trials of one month and how many of them succeeded. */
export type MonthlyTrials = { month: string; trials: number; returned: number };

/** Months in order, those without trials included, as a series of rates. */
export function monthlySeries(rows: readonly MonthlyTrials[]): RateSeries & { months: string[] } {
  const months = everyMonth(rows.map(({ month }) => month));
  const byMonth = Map.groupBy(rows, ({ month }) => month);
  const total = (month: string, pick: (row: MonthlyTrials) => number) =>
    (byMonth.get(month) ?? []).reduce((sum, row) => sum + pick(row), 0);
  return {
    months,
    trials: months.map((month) => total(month, ({ trials }) => trials)),
    successes: months.map((month) => total(month, ({ returned }) => returned)),
    phase: months.map((month) => (Number(month.slice(5)) - 1) / 12),
  };
}

function everyMonth(given: readonly string[]): string[] {
  const sorted = [...given].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let index = monthIndex(first); index <= monthIndex(last); index++) {
    months.push(`${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
