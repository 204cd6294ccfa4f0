import type { RfmThresholds } from '../../domain/rfm-thresholds.ts';

/**
 * SQL of the RFM code of a customer, three digits, under the conventions of `RfmThresholds`: `recency` in days, `orders`,
 * `spent` in money. 000 without orders.
 */
export function rfmCodeSql(
  { recencyDays, frequency, monetary }: RfmThresholds,
  { recency, orders, spent }: { recency: string; orders: string; spent: string },
): string {
  const points = (conditions: readonly string[]) =>
    conditions.map((condition) => `(${condition})::INTEGER`).join(' + ');
  const recent = `5 - (${points(recencyDays.map((edge) => `${recency} > ${edge}`))})`;
  const often = `1 + ${points(frequency.map((edge) => `${orders} >= ${edge}`))}`;
  const amount = `coalesce(round(${spent}, 2), 0)`;
  const much = `1 + ${points(monetary.map((edge, index) => `${amount} ${index === 3 ? '>' : '>='} ${edge}`))}`;
  return `CASE WHEN ${orders} = 0 THEN '000' ELSE ((${recent}) * 100 + (${often}) * 10 + (${much}))::VARCHAR END`;
}
