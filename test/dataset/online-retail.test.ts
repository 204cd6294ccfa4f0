import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LoadOptions } from '../../src/app/load-options.ts';
import { loadOrders } from '../../src/app/load-orders.ts';
import { openOrderSource } from '../../src/dataset/order-source.ts';
import { recogniseFile } from '../../src/dataset/recognise-file.ts';
import { findDifference } from '../oracle/find-difference.ts';
import { groupsOf, scopeOf } from '../oracle/question.ts';
import type { Shop } from '../oracle/shop.ts';
import { toolCalls } from '../oracle/tool-call.ts';
import { lacksShared, sharedFile } from '../outside-needs.ts';
import { callTool } from './call-tool.ts';
import { reductions, rule } from './open-shop.ts';

/**
 * Online Retail (UCI, CC BY 4.0), from the file to the tools’ answers, against values computed with pandas: convention A
 * (customer known, quantity and price above 0, an order is an invoice, as of 2011-12-10). Ours rounds sums of money to cents.
 */
const FOLDER = 'data/online_retail/';

const Levels = z.record(z.string(), z.number());
const Scores = z.object({ R: Levels, F: Levels, M: Levels });
const Rows = z.record(z.string(), z.array(z.number()));
const Reference = z.object({
  A_sales_only: z.object({
    customers: z.number(),
    orders: z.number(),
    revenue: z.number(),
    repeat_purchase_rate_2plus_orders: z.object({ rate: z.number() }),
    purchase_frequency_orders_per_customer: z.number(),
    aov: z.number(),
    revenue_per_customer_mean: z.number(),
    days_between_purchases: z.object({
      distinct_days: z.object({ n: z.number(), mean: z.number(), median: z.number() }),
    }),
    retention_90d: z.object({
      eligible: z.number(),
      retained: z.number(),
      rate: z.number(),
      by_cohort: z.record(z.string(), z.object({ eligible: z.number(), retained_among_eligible: z.number() })),
    }),
    cohorts: z.object({ active: Rows, revenue: Rows }),
    monthly: z.record(
      z.string(),
      z.object({ revenue: z.number(), orders: z.number(), customers: z.number(), new_customers: z.number() }),
    ),
    top20pct_share: z.object({ n_customers: z.number(), share: z.number() }),
    top1pct_share: z.number(),
    gini_monetary: z.number(),
    rfm_fixed: Scores.extend({ codes: Levels }),
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

const Cohorts = z.object({
  cohorts: z.array(
    z.object({
      cohort: z.string(),
      cells: z.array(z.object({ count: z.number(), revenue: z.number().optional(), mature: z.boolean() })),
    }),
  ),
});
const Months = z.object({
  total: z.object({ orders: z.number(), revenue: z.number(), aov: z.number() }),
  months: z.array(
    z.object({
      month: z.string(),
      orders: z.number(),
      customers: z.number(),
      newCustomers: z.number(),
      revenue: z.number(),
      complete: z.boolean(),
    }),
  ),
});

async function open() {
  const path = fileURLToPath(sharedFile(`${FOLDER}online_retail.csv.gz`));
  const file = await recogniseFile(path, { folder: tmpdir() });
  if (!file.ok) throw new Error(file.message.en);
  const loaded = await loadOrders(file.value, LoadOptions.parse({}), { today: '2026-01-01', folder: tmpdir() });
  if (!loaded.ok) throw new Error(loaded.message.en);
  const { whole: dataset, found: report } = loaded.value;
  const { engine } = dataset;
  const columns = await engine.columns(
    { customer: 'text', day: 'number', units: 'number', place: 'text' },
    `SELECT customer::VARCHAR, (day - DATE '1970-01-01')::DOUBLE, (amount * 10000)::DOUBLE, place FROM orders`,
  );
  const shop: Shop = {
    orders: columns.customer.map((customer, row) => ({
      customer,
      day: columns.day[row] ?? 0,
      units: columns.units[row] ?? 0,
      place: columns.place[row] ?? '',
      channel: null,
    })),
    hasAmounts: true,
  };
  const { A_sales_only: reference } = Reference.parse(
    JSON.parse(readFileSync(sharedFile(`${FOLDER}reference.json`), 'utf8')),
  );
  return { engine, report, shop, reference, source: openOrderSource(dataset, reductions, rule) };
}

const isAbsent = lacksShared(FOLDER);

describe.skipIf(isAbsent)('Online Retail (needs ../shared/data)', { timeout: 120_000 }, async () => {
  if (isAbsent) return;
  const { engine, report, shop, reference, source } = await open();
  afterAll(() => engine.close());

  const call = (tool: string, args: Record<string, unknown> = {}) =>
    callTool(source, tool, { dataset: 'online_retail', ...args });

  async function answerOf<S extends z.ZodType>(schema: S, tool: string, args: Record<string, unknown> = {}) {
    const result = await call(tool, args);
    if (!result.ok) throw new Error(`${tool}: ${result.code}`);
    return schema.parse(result.value);
  }

  test('orders, repeat rate, frequency and value per customer', async () => {
    expect(report.orders).toBe(reference.orders);
    expect(await call('repeat_purchase_rate')).toMatchObject({
      value: { rate: reference.repeat_purchase_rate_2plus_orders.rate },
      population: {
        customers: reference.customers,
        asOf: '2011-12-10',
        from: '2010-12-01',
        filled: ['buyers', 'repeatBuyers'],
      },
    });
    const { perPeriod } = await answerOf(z.object({ perPeriod: z.number() }), 'purchase_frequency');
    expect(perPeriod).toBeCloseTo(reference.purchase_frequency_orders_per_customer, 12);
    const value = z.object({ revenue: z.number(), valuePerCustomer: z.number(), customers: z.number() });
    const { revenue, valuePerCustomer, customers } = await answerOf(value, 'historic_value');
    expect([revenue, customers]).toEqual([reference.revenue, reference.customers]);
    expect(valuePerCustomer).toBeCloseTo(reference.revenue_per_customer_mean, 5);
  });

  test('days between purchases', async () => {
    const gaps = z.object({ n: z.number(), meanDays: z.number(), medianDays: z.number() });
    const { n, meanDays, medianDays } = await answerOf(gaps, 'time_between_purchases');
    const { distinct_days } = reference.days_between_purchases;
    expect([n, medianDays]).toEqual([distinct_days.n, distinct_days.median]);
    expect(meanDays).toBeCloseTo(distinct_days.mean, 9);
  });

  test('retention at 90 days, overall and by cohort', async () => {
    const { eligible, retained, rate, by_cohort } = reference.retention_90d;
    const counts = z.object({ cohort: z.string(), eligible: z.number(), retained: z.number() });
    const whole = counts.omit({ cohort: true }).extend({ rate: z.number(), byCohort: z.array(counts) });
    const found = await answerOf(whole, 'retention_at', { days: 90 });
    expect([found.eligible, found.retained]).toEqual([eligible, retained]);
    expect(found.rate).toBeCloseTo(rate, 12);
    expect(found.byCohort).toEqual(
      Object.entries(by_cohort).map(([cohort, due]) => ({
        cohort,
        eligible: due.eligible,
        retained: due.retained_among_eligible,
      })),
    );
  });

  test('every cell of the monthly cohorts, in customers and in revenue', async () => {
    const { cohorts } = await answerOf(Cohorts, 'retention_cohorts', { measure: 'revenue' });
    expect(Object.fromEntries(cohorts.map(({ cohort, cells }) => [cohort, cells.map(({ count }) => count)]))).toEqual(
      reference.cohorts.active,
    );
    expect(
      Object.fromEntries(cohorts.map(({ cohort, cells }) => [cohort, cells.map(({ revenue }) => revenue)])),
    ).toEqual(reference.cohorts.revenue);
    for (const { cells } of cohorts) expect(cells.findIndex(({ mature }) => !mature)).toBe(cells.length - 1);
  });

  test('sales by month, the last one partial', async () => {
    const { months, total } = await answerOf(Months, 'sales_by_month');
    expect(months.filter(({ complete }) => !complete).map(({ month }) => month)).toEqual(['2011-12']);
    const found = months.map(({ month, orders, customers, newCustomers, revenue }) => [
      month,
      { orders, customers, new_customers: newCustomers, revenue },
    ]);
    const due = Object.entries(reference.monthly).map(([month, { orders, customers, new_customers, revenue }]) => [
      month,
      { orders, customers, new_customers, revenue },
    ]);
    expect(found).toEqual(due);
    expect(total).toEqual({
      orders: reference.orders,
      revenue: reference.revenue,
      aov: expect.closeTo(reference.aov, 6),
    });
  });

  test('the concentration of revenue', async () => {
    const pareto = z.object({
      revenueShare: z.number(),
      customers: z.number(),
      gini: z.number(),
      topOnePercentShare: z.number(),
    });
    const { revenueShare, customers, gini, topOnePercentShare } = await answerOf(pareto, 'pareto_share');
    expect(customers).toBe(reference.top20pct_share.n_customers);
    expect(revenueShare).toBeCloseTo(reference.top20pct_share.share, 9);
    expect(gini).toBeCloseTo(reference.gini_monetary, 8);
    expect(topOnePercentShare).toBeCloseTo(reference.top1pct_share, 9);
  });

  test('RFM by thresholds: levels and every code', async () => {
    const { R, F, M, codes } = reference.rfm_fixed;
    expect(await call('rfm_segments')).toMatchObject({
      value: { levels: { R, F, M }, codes, customers: reference.customers },
    });
  });

  test('RFM by quintiles, percentile edges', async () => {
    const { R, F, M, edges } = reference.rfm_quintiles_percentile_edges;
    const rfm = z.object({
      levels: Scores,
      edges: z.object({
        recencyDays: z.array(z.number()),
        frequency: z.array(z.number()),
        monetary: z.array(z.number()),
      }),
    });
    const found = await answerOf(rfm, 'rfm_segments', { scheme: 'quintiles' });
    expect(found.levels).toEqual({ R, F, M });
    expect(found.edges.frequency).toEqual(edges.frequency);
    for (const [index, edge] of edges.monetary.entries()) expect(found.edges.monetary[index]).toBeCloseTo(edge, 6);
    for (const [index, edge] of edges.recency.entries()) expect(found.edges.recencyDays[index]).toBeCloseTo(edge, 6);
  });

  test('RFM by quintiles, average ranks', async () => {
    const { R, F, M } = reference.rfm_quintiles_rank_average;
    expect(await call('rfm_segments', { scheme: 'quintiles', ties: 'rank' })).toMatchObject({
      value: { levels: { R, F, M } },
    });
  });

  test.each(toolCalls.map((each) => [each.tool, JSON.stringify(each.args), each] as const))(
    '%s %s answers what loops over the orders answer',
    async (tool, _, { args, expected }) => {
      const found = await call(tool, args);
      expect(
        findDifference(found.ok ? { value: found.value } : { code: found.code }, expected(scopeOf(shop, {}))),
      ).toBeNull();
    },
  );

  test('37 countries make 24 groups and the rest, the smallest withheld', async () => {
    const found = await call('repeat_purchase_rate', { by: 'place' });
    const rows = found.ok ? (found.breakdown ?? []) : [];
    const due = groupsOf(shop, { by: 'place' });
    expect(rows.map(({ key, customers }) => [key, customers])).toEqual(
      due.map(({ key, customers }) => [key, customers]),
    );
    expect([rows.length, rows.at(0)?.key, rows.at(-1)?.key]).toEqual([25, 'United Kingdom', '…']);
    expect(rows.filter(({ customers }) => customers < 5).every(({ value }) => value === undefined)).toBe(true);
    expect(rows.filter(({ value }) => value !== undefined).length).toBeGreaterThan(2);
  });
});
