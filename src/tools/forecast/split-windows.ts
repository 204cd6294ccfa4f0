import type { MeasureValues } from '../../domain/measures.ts';
import { thinRows } from '../../maths/repeat-buying/thin-histories.ts';
import { type GroupedHistories, groupHistories } from './group-histories.ts';
import { MOST_SCORED } from './most-histories.ts';

/** Histories stopped at a date (of many, some that stand for all), with the purchases each row made afterwards: `later` and `customers` are row by row. */
export type Window = GroupedHistories & {
  readonly later: Float64Array;
  readonly customers: Float64Array;
  /** Of all rows. */
  readonly total: number;
};

/** The two windows of a split: the days held out, and as many before them. */
export type SplitWindows = { readonly holdout: Window; readonly preceding: Window };

export function splitWindows(table: MeasureValues['splitGroups']): SplitWindows {
  return { holdout: takeWindow(table, 'holdout'), preceding: takeWindow(table, 'preceding') };
}

function takeWindow(table: MeasureValues['splitGroups'], window: string): Window {
  const rows: number[] = [];
  for (let row = 0; row < table.window.length; row++) if (table.window[row] === window) rows.push(row);
  const whole = readWindow(table, rows);
  const known = whole.histories.age.length;
  if (known <= MOST_SCORED) return whole;
  const isKept = new Uint8Array(known);
  for (const group of thinRows(known, MOST_SCORED)) isKept[group] = 1;
  return readWindow(
    table,
    rows.filter((_, place) => isKept[whole.groupOf[place] ?? 0] === 1),
  );
}

function readWindow(table: MeasureValues['splitGroups'], rows: readonly number[]): Window {
  const take = (column: ArrayLike<number>) => Float64Array.from(rows, (row) => column[row] ?? 0);
  const customers = take(table.customers);
  const grouped = groupHistories({
    frequency: take(table.frequency),
    recencyDays: take(table.recencyDays),
    ageDays: take(table.ageDays),
    customers,
  });
  return { ...grouped, later: take(table.laterPurchases), customers, total: customers.reduce((sum, n) => sum + n, 0) };
}
