import type { RfmThresholds } from '../domain/rfm-thresholds.ts';
import type { OrdersView } from './orders-view.ts';
import { sqlDay } from './sql-day.ts';

/** How a customer is given a segment: thresholds → three scores → a code → a segment. Handed in, so that data knows no framework. */
export type SegmentRule = {
  readonly thresholds: RfmThresholds;
  readonly codes: Readonly<Record<string, string>>;
};

/**
 * A sub-query of (customer, segment) over the whole history of a view, or over the one before an earlier as-of day, under
 * the conventions of `RfmThresholds`. Customers who had not yet bought have no segment.
 */
export async function segmentCustomers(view: OrdersView, rule: SegmentRule, asOf = view.asOf): Promise<string> {
  const { recencyDays, frequency, monetary } = rule.thresholds;
  const points = (conditions: readonly string[]) =>
    conditions.map((condition) => `(${condition})::INTEGER`).join(' + ');
  const recency = `5 - (${points(recencyDays.map((edge) => `silence > ${edge}`))})`;
  const often = `1 + ${points(frequency.map((edge) => `orders >= ${edge}`))}`;
  const much = `1 + ${points(monetary.map((edge, index) => `spent ${index === 3 ? '>' : '>='} ${edge}`))}`;
  const bySegment = Map.groupBy(Object.keys(rule.codes), (code) => rule.codes[code] ?? '');
  const cases = [...bySegment].map(([id, codes]) => `WHEN code IN (${codes.map(Number).join(', ')}) THEN '${id}'`);
  return `SELECT customer, CASE ${cases.join(' ')} END AS segment FROM (
    SELECT customer, (${recency}) * 100 + (${often}) * 10 + (${much}) AS code FROM (
      SELECT customer, ${sqlDay(asOf)} - last_day AS silence, orders, round(amount, 2) AS spent FROM ${await customersBefore(view, asOf)}))`;
}

/** The customers of a view as they stood on a day. */
async function customersBefore(view: OrdersView, asOf: string): Promise<string> {
  if (asOf === view.asOf) return view.customers();
  const { sql } = view.engine;
  return sql.relation(
    `SELECT customer, max(day) AS last_day, sum(placed)::INTEGER AS orders, ${sql.sumOfAmounts} AS amount
     FROM (SELECT customer, day, orders AS placed, amount FROM ${await view.orderDays()} WHERE day < ${sqlDay(asOf)}) AS before
     GROUP BY customer`,
  );
}
