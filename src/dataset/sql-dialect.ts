/**
 * What engines say differently; all the rest of our SQL is read alike by each of them, NULLs included.
 * Sub-queries named in FROM come from `relation` or are tables, and aggregate first: `SELECT …, count(*) FROM relation
 * GROUP BY …`. Then an engine of several machines computes both on each, and only the groups travel.
 */
export type SqlDialect = {
  /** Stands in FROM for the table of orders: customer, day, amount (NULL without amounts) and the attributes there are. */
  readonly orders: string;
  /** Whether a view's tables are built once as temporary tables; otherwise they are computed wherever they are named. */
  readonly buildsTables: boolean;
  /**
   * A sub-query to stand in FROM, computed where its customers' orders are kept. It may only bring together rows of one
   * customer: a minimum or a count over all customers inside it would be that of one machine.
   */
  relation(query: string): string;
  /** A text as a literal. */
  text(value: string): string;
  /** A day as text, by a pattern of %Y, %m, %d, %G and %V. */
  formatDay(day: string, pattern: string): string;
  /** A value as DOUBLE; NULL stays NULL. */
  double(value: string): string;
  /** The same value, in a type that has NULL: the minimum of no rows is then NULL. */
  orNull(value: string): string;
  /** The exact sum of the amounts of some rows; NULL without amounts. */
  readonly sumOfAmounts: string;
  /** An integer type for sums of squares. */
  readonly wideInteger: string;
  /** The days of a customer in order, as a window, and the day after the current one in it (NULL at the end). */
  readonly daysInOrder: string;
  readonly nextDay: string;
};
