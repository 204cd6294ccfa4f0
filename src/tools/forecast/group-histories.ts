import type { NumberColumn } from '../../domain/table.ts';
import type { Histories } from '../../maths/repeat-buying/histories.ts';

const DAYS_PER_WEEK = 7;
/** Above any whole number of days in a history, so that three of them make one exact number. */
const RADIX = 65_536;

/** Histories in whole days, as the data gives them. */
export type DayHistories = {
  readonly frequency: NumberColumn;
  readonly recencyDays: NumberColumn;
  readonly ageDays: NumberColumn;
  readonly customers: NumberColumn;
};

/** The same histories as one row each, in weeks; `groupOf` tells each row of the table which of them it is. */
export type GroupedHistories = { readonly histories: Histories; readonly groupOf: Uint32Array };

/** Rows of the same history become one, in the order of frequency, recency and age, whatever the order of the table. */
export function groupHistories({ frequency, recencyDays, ageDays, customers }: DayHistories): GroupedHistories {
  const keys = new Float64Array(customers.length);
  for (let row = 0; row < keys.length; row++)
    keys[row] = ((frequency[row] ?? 0) * RADIX + (recencyDays[row] ?? 0)) * RADIX + (ageDays[row] ?? 0);
  const known = dropRepeats(isAscending(keys) ? keys : keys.toSorted());
  const count = new Float64Array(known.length);
  const groupOf = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const group = findSorted(known, keys[row] ?? 0);
    groupOf[row] = group;
    count[group] = (count[group] ?? 0) + (customers[row] ?? 0);
  }
  const histories = {
    frequency: known.map((key) => Math.floor(key / RADIX / RADIX)),
    recency: known.map((key) => (Math.floor(key / RADIX) % RADIX) / DAYS_PER_WEEK),
    age: known.map((key) => (key % RADIX) / DAYS_PER_WEEK),
    customers: count,
  };
  return { histories, groupOf };
}

function isAscending(keys: Float64Array): boolean {
  for (let row = 1; row < keys.length; row++) if ((keys[row] ?? 0) < (keys[row - 1] ?? 0)) return false;
  return true;
}

function dropRepeats(sorted: Float64Array): Float64Array {
  const known = new Float64Array(sorted.length);
  let size = 0;
  for (const key of sorted) {
    if (size > 0 && known[size - 1] === key) continue;
    known[size] = key;
    size += 1;
  }
  return known.slice(0, size);
}

/** Where a key stands among keys in order, which hold it. */
function findSorted(known: Float64Array, key: number): number {
  let [low, high] = [0, known.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
