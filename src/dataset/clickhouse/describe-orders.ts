import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import { type ReasonCount, ROW_REASONS } from '../import/row-reason.ts';
import { ordersSql } from './orders-sql.ts';
import type { RowSql } from './row-sql.ts';

/** What a table holds, every row accounted for: read = orders + merged + dropped + rejected. */
export type OrdersDescription = {
  rows: { read: number; merged: number; dropped: ReasonCount[]; rejected: ReasonCount[] };
  orders: number;
  customers: number;
  /** First and last day of the orders; without meaning when there are none. */
  from: string;
  to: string;
  /** Orders of an integer customer 0, which often stands for nobody. */
  ofCustomerZero: number;
  /** The same for the same orders, whatever the order of their rows. */
  print: string;
  /** Orders without customer, in no customer metric; revenue is null without amounts. */
  anonymous: { orders: number; revenue: number | null };
  /** The currencies of the kept rows, most frequent first; '' stands for none. */
  currencies: { currency: string; rows: number }[];
};

const KEPT = 'kept';
const Verdict = z.object({ verdict: z.string(), rows: z.number() });
const Facts = z.object({
  orders: z.number(),
  from: z.string(),
  to: z.string(),
  ofCustomerZero: z.number(),
  print: z.string(),
});
const Customers = z.object({ customers: z.number() });
const Total = z.object({ orders: z.number(), revenue: z.number().nullable() });
const Currency = z.object({ currency: z.string(), rows: z.number() });

/** Counts the orders of a table, and what is left out of it. Only the counts leave the server. */
export async function describeOrders(
  { sql, rows }: Engine,
  row: RowSql,
  from: string,
  grouped: boolean,
): Promise<OrdersDescription> {
  const orders = ordersSql(row, from, { grouped, whose: 'customers' });
  const verdicts = await rows(
    Verdict,
    `SELECT verdict, count(*)::DOUBLE AS rows FROM ${sql.relation(verdictSql(row, from))} GROUP BY verdict`,
  );
  const rowsWith = (verdict: string) => verdicts.find((found) => found.verdict === verdict)?.rows ?? 0;
  const isZero = row.isCustomerInteger ? 'customer = 0' : 'false';
  const [facts = { orders: 0, from: '', to: '', ofCustomerZero: 0, print: '' }] = await rows(
    Facts,
    `SELECT count(*)::DOUBLE AS orders, toString(min(day)) AS "from", toString(max(day)) AS "to",
            count(*) FILTER (WHERE ${isZero})::DOUBLE AS "ofCustomerZero",
            toString(sum(cityHash64(customer, day, ifNull(amount, 0)))) AS print FROM ${sql.relation(`SELECT * FROM ${orders}`)}`,
  );
  const [people = { customers: 0 }] = await rows(
    Customers,
    `SELECT count(*)::DOUBLE AS customers FROM ${sql.relation(`SELECT customer FROM ${orders} GROUP BY customer`)}`,
  );
  const unknown = ordersSql(row, from, { grouped, whose: 'anonymous' });
  const totals = `SELECT count(*)::DOUBLE AS orders, ${sql.double('sum(amount)')} AS revenue FROM ${sql.relation(`SELECT amount FROM ${unknown}`)}`;
  const [anonymous] = rowsWith('anonymous') === 0 ? [] : await rows(Total, totals);
  const hasAmount = row.tests.some(({ reason }) => reason === 'zero');
  const left = row.tests.map(({ reason }) => ({ reason, rows: rowsWith(reason) })).filter((count) => count.rows > 0);
  return {
    rows: {
      read: verdicts.reduce((sum, verdict) => sum + verdict.rows, 0),
      merged: rowsWith(KEPT) - facts.orders,
      dropped: left.filter(({ reason }) => ROW_REASONS[reason].kind === 'dropped'),
      rejected: left.filter(({ reason }) => ROW_REASONS[reason].kind === 'rejected'),
    },
    ...facts,
    ...people,
    anonymous: anonymous ?? { orders: 0, revenue: hasAmount ? 0 : null },
    currencies: row.values.currency === undefined ? [] : await rows(Currency, currencySql(row, from)),
  };

  function currencySql({ values, tests }: RowSql, table: string): string {
    const kept = tests.map(({ passes }) => `(${passes})`).join(' AND ');
    const found = sql.relation(
      `SELECT ${values.currency} AS currency, ${values.amount} AS amount_ FROM ${table} WHERE ${kept}`,
    );
    return `SELECT currency, count(*)::DOUBLE AS rows FROM ${found} GROUP BY currency ORDER BY rows DESC, currency`;
  }
}

/** The verdict on each row: the first test it fails, else kept. */
function verdictSql({ values, tests }: RowSql, from: string): string {
  const cases = tests.map(({ reason, passes }) => `NOT (${passes}), '${reason}'`);
  return `SELECT multiIf(${cases.join(', ')}, '${KEPT}') AS verdict, ${values.amount} AS amount_ FROM ${from}`;
}
