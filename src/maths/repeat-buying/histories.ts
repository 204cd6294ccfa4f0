/**
 * Purchase histories, grouped: `frequency` repeat purchases, the last one `recency` after the first purchase, observed for
 * `age` since the first purchase, by so many `customers`. Columns of equal length, one unit of time.
 * Domain: whole frequencies; 0 ≤ recency ≤ age; recency 0 exactly when frequency is 0.
 */
export type Histories = {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  readonly customers: Float64Array;
};

/** One of them. */
export type History = { readonly frequency: number; readonly recency: number; readonly age: number };

/** One row of them; an empty history beyond the last. */
export function historyAt({ frequency, recency, age }: Histories, row: number): History {
  return { frequency: frequency[row] ?? 0, recency: recency[row] ?? 0, age: age[row] ?? 0 };
}
