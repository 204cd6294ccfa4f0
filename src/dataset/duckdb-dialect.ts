import type { SqlDialect } from './sql-dialect.ts';

/** DuckDB: one machine, on which tables are built once. */
export const duckdbDialect: SqlDialect = Object.freeze({
  orders: 'orders',
  buildsTables: true,
  relation: (query) => `(${query})`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  formatDay: (day, pattern) => `strftime(${day}, '${pattern}')`,
  double: (value) => `(${value})::DOUBLE`,
  orNull: (value) => value,
  sumOfAmounts: 'sum(amount)::DECIMAL(18, 4)',
  wideInteger: 'HUGEINT',
  daysInOrder: 'PARTITION BY customer ORDER BY day',
  nextDay: 'lead(day)',
});
