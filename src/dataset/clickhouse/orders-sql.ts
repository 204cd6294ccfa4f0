import type { RowSql } from './row-sql.ts';
import type { MappedField } from './table-columns.ts';

export type OrdersChoice = {
  /** Whether several rows can be one order. */
  grouped: boolean;
  /** The orders of known customers, or the others, which no customer metric sees. */
  whose: 'customers' | 'anonymous';
};

/** What the rows of one order become; of an attribute, the first in alphabetical order. */
const GATHER = { customer: 'min', day: 'min', amount: 'sum', place: 'min', channel: 'min', category: 'min' } as const;
type OrderField = keyof typeof GATHER;
const FIELDS: readonly OrderField[] = ['customer', 'day', 'amount', 'place', 'channel', 'category'];

/** A sub-query of orders made of the rows of `from`: customer, day, amount and the attributes there are. A row without order id is an order. */
export function ordersSql(
  { values, tests, isOrderGiven }: RowSql,
  from: string,
  { grouped, whose }: OrdersChoice,
): string {
  const fields = FIELDS.filter((field) => values[field] !== undefined);
  const kept = tests.map(({ reason, passes }) =>
    reason === 'anonymous' && whose === 'anonymous' ? `NOT (${passes})` : `(${passes})`,
  );
  const select = (chosen: readonly MappedField[], conditions: readonly string[]) =>
    `SELECT ${chosen.map((field) => `${values[field]} AS ${field}_`).join(', ')} FROM ${from} WHERE ${conditions.join(' AND ')}`;
  const named = fields.map((field) => `${field}_ AS ${field}`).join(', ');
  if (!grouped) return `(SELECT ${named} FROM (${select(fields, kept)}))`;
  const given = isOrderGiven === null ? kept : [...kept, isOrderGiven];
  const gathered = fields.map((field) => `${GATHER[field]}(${field}_) AS ${field}`).join(', ');
  const alone =
    isOrderGiven === null
      ? ''
      : ` UNION ALL SELECT ${named} FROM (${select(fields, [...kept, `NOT (${isOrderGiven})`])})`;
  return `(SELECT ${gathered} FROM (${select([...fields, 'order'], given)}) GROUP BY order_${alone})`;
}
