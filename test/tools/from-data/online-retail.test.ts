import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openEngine } from '../../../src/dataset/duckdb.ts';
import paretoShare from '../../../src/tools/metrics/pareto-share.ts';
import retentionAt from '../../../src/tools/metrics/retention-at.ts';
import rfmSegments from '../../../src/tools/metrics/rfm-segments.ts';
import timeBetweenPurchases from '../../../src/tools/metrics/time-between-purchases.ts';
import { lacksShared, sharedFile } from '../../outside-needs.ts';
import { answerOf } from './run-tool.ts';

/**
 * Online Retail (UCI, CC BY 4.0) against values computed with pandas. Convention A: customer known, quantity and price above 0,
 * an order is an invoice, as of 2011-12-10. The measures are reduced here by their own SQL, so the tools alone are under test.
 */
const FOLDER = sharedFile('data/online_retail/');
const absent = lacksShared('data/online_retail/');

const Counts = z.record(z.string(), z.number());
const Scores = z.object({ R: Counts, F: Counts, M: Counts });
const Reference = z.object({
  A_sales_only: z.object({
    customers: z.number(),
    days_between_purchases: z.object({
      distinct_days: z.object({ n: z.number(), mean: z.number(), median: z.number() }),
    }),
    retention_90d: z.object({
      eligible: z.number(),
      retained: z.number(),
      by_cohort: z.record(z.string(), z.object({ eligible: z.number(), retained_among_eligible: z.number() })),
    }),
    top20pct_share: z.object({ n_customers: z.number(), share: z.number() }),
    top1pct_share: z.number(),
    gini_monetary: z.number(),
    rfm_fixed: Scores.extend({ codes: Counts }),
    rfm_quintiles_rank_average: Scores,
    rfm_quintiles_percentile_edges: Scores.extend({
      edges: z.object({
        recency: z.array(z.number()),
        frequency: z.array(z.number()),
        monetary: z.array(z.number()),
      }),
    }),
  }),
});

async function reduce() {
  const engine = await openEngine();
  await engine.run(
    `CREATE TABLE days AS
     SELECT CustomerID AS customer, InvoiceDate::TIMESTAMP::DATE AS day, InvoiceNo AS invoice,
            Quantity::INTEGER * UnitPrice::DECIMAL(18, 4) AS amount
     FROM read_csv($file, header = true, all_varchar = true)
     WHERE CustomerID IS NOT NULL AND Quantity::INTEGER > 0 AND UnitPrice::DOUBLE > 0`,
    { file: new URL('online_retail.csv.gz', FOLDER).pathname },
  );
  const customers = await engine.columns(
    { recencyDays: 'number', frequency: 'number', monetary: 'number' },
    `SELECT (DATE '2011-12-10' - max(day))::DOUBLE, count(DISTINCT invoice)::DOUBLE, sum(amount)::DOUBLE
     FROM days GROUP BY customer ORDER BY customer`,
  );
  const gapCounts = await engine.columns(
    { gapDays: 'number', count: 'number' },
    `SELECT gap::DOUBLE, count(*)::DOUBLE FROM (SELECT day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap
     FROM (SELECT DISTINCT customer, day FROM days)) WHERE gap IS NOT NULL GROUP BY gap ORDER BY gap`,
  );
  const firstRepeatDelays = await engine.columns(
    { cohort: 'text', observedDays: 'number', delayDays: 'number', customers: 'number' },
    `WITH first AS (SELECT customer, min(day) AS first_day FROM days GROUP BY customer),
     second AS (SELECT customer, min(day) AS second_day FROM days JOIN first USING (customer) WHERE day > first_day GROUP BY customer)
     SELECT strftime(first_day, '%Y-%m'), (DATE '2011-12-09' - first_day)::DOUBLE, coalesce(second_day - first_day, 0)::DOUBLE, 1.0::DOUBLE
     FROM first LEFT JOIN second USING (customer)`,
  );
  await engine.close();
  const { recencyDays, frequency, monetary } = customers;
  return { recencyFrequency: { recencyDays, frequency }, monetary: { monetary }, gapCounts, firstRepeatDelays };
}

describe.skipIf(absent)('Online Retail (skipped where ../shared/data is absent)', async () => {
  if (absent) return;
  const { A_sales_only: expected } = Reference.parse(
    JSON.parse(readFileSync(new URL('reference.json', FOLDER), 'utf8')),
  );
  const { recencyFrequency, monetary, gapCounts, firstRepeatDelays } = await reduce();

  test('days between purchases', () => {
    const { n, meanDays, medianDays } = answerOf(timeBetweenPurchases, { gapCounts });
    const { distinct_days } = expected.days_between_purchases;
    expect([n, medianDays]).toEqual([distinct_days.n, distinct_days.median]);
    expect(meanDays).toBeCloseTo(distinct_days.mean, 9);
  });

  test('retention at 90 days, overall and by cohort', () => {
    const { eligible, retained, byCohort } = answerOf(retentionAt, { days: 90, firstRepeatDelays });
    expect([eligible, retained]).toEqual([expected.retention_90d.eligible, expected.retention_90d.retained]);
    const cohorts = Object.entries(expected.retention_90d.by_cohort);
    expect(byCohort.map((each) => [each.cohort, each.eligible, each.retained])).toEqual(
      cohorts.map(([cohort, counts]) => [cohort, counts.eligible, counts.retained_among_eligible]),
    );
  });

  test('the concentration of revenue', () => {
    const { revenueShare, customers, gini, topOnePercentShare } = answerOf(paretoShare, { monetary });
    expect(customers).toBe(expected.top20pct_share.n_customers);
    expect(revenueShare).toBeCloseTo(expected.top20pct_share.share, 9);
    expect(gini).toBeCloseTo(expected.gini_monetary, 8);
    expect(topOnePercentShare).toBeCloseTo(expected.top1pct_share, 9);
  });

  test('RFM by thresholds: levels and every code', () => {
    const { levels, codes, customers } = answerOf(rfmSegments, { recencyFrequency, monetary });
    expect(customers).toBe(expected.customers);
    expect(levels).toEqual({ R: expected.rfm_fixed.R, F: expected.rfm_fixed.F, M: expected.rfm_fixed.M });
    expect(codes).toEqual(expected.rfm_fixed.codes);
  });

  test('RFM by quintiles, percentile edges', () => {
    const { levels, edges } = answerOf(rfmSegments, { scheme: 'quintiles', recencyFrequency, monetary });
    const { R, F, M, edges: reference } = expected.rfm_quintiles_percentile_edges;
    expect(levels).toEqual({ R, F, M });
    for (const [index, edge] of edges.monetary.entries()) expect(edge).toBeCloseTo(reference.monetary[index] ?? 0, 6);
    for (const [index, edge] of edges.recencyDays.entries()) expect(edge).toBeCloseTo(reference.recency[index] ?? 0, 6);
    expect(edges.frequency).toEqual(reference.frequency);
  });

  test('RFM by quintiles, average ranks', () => {
    const { levels } = answerOf(rfmSegments, { scheme: 'quintiles', ties: 'rank', recencyFrequency, monetary });
    const { R, F, M } = expected.rfm_quintiles_rank_average;
    expect(levels).toEqual({ R, F, M });
  });
});
