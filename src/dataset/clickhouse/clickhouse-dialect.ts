import type { SqlDialect } from '../sql-dialect.ts';

/**
 * ClickHouse, one server or a cluster whose every customer is on one shard. Nothing is written: a view's tables are
 * sub-queries. Settings are relied upon at their defaults only, see `relied-on.ts`.
 */
export function clickHouseDialect(orders: string, cluster: string | null): SqlDialect {
  const spread = `cluster(${text(cluster ?? '')}, view(`;
  return Object.freeze({
    orders,
    buildsTables: false,
    /** Within another one, a relation is computed by the shard that computes the outer one. */
    relation: (query: string) => (cluster === null ? `(${query})` : `${spread}${query.replaceAll(spread, '((')}))`),
    text,
    formatDay: (day: string, pattern: string) => `formatDateTime(${day}, '${pattern}')`,
    double: (value: string) => `toFloat64(${value})`,
    orNull: (value: string) => `toNullable(${value})`,
    sumOfAmounts: 'sum(amount)',
    wideInteger: 'Int128',
    daysInOrder: 'PARTITION BY customer ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING',
    nextDay: 'leadInFrame(toNullable(day))',
  });
}

function text(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
