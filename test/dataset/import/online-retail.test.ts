import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lacksShared, sharedFile } from '../../outside-needs.ts';
import { imbalance, openBench } from './import-text.ts';

const REFERENCE = sharedFile('data/online_retail/reference.json');
const FILE = fileURLToPath(sharedFile('data/online_retail/online_retail.csv.gz'));
const absent = lacksShared('data/online_retail/');

/** Computed elsewhere with pandas (convention A of the data's README). */
const Reference = z.object({
  raw: z.object({ rows: z.number(), rows_without_customer: z.number(), exact_duplicate_rows: z.number() }),
  A_sales_only: z.object({ rows: z.number(), customers: z.number(), orders: z.number(), revenue: z.number() }),
});
const Sums = z.object({ orders: z.number(), customers: z.number(), revenue: z.number() });

describe.skipIf(absent)('Online Retail (skipped where ../shared/data is absent)', () => {
  test('gives the orders, customers, revenue and left-out rows of the reference', { timeout: 120_000 }, async () => {
    const { raw, A_sales_only: sales } = Reference.parse(JSON.parse(readFileSync(REFERENCE, 'utf8')));
    const bench = await openBench();
    const found = await bench.read(FILE);
    expect(found).toMatchObject({ form: 'lines', from: '2010-12-01', to: '2011-12-09', currency: null });
    expect(found.rows).toMatchObject({ read: raw.rows, kept: sales.rows, rejected: [] });
    expect(found.rows.dropped).toContainEqual({ reason: 'anonymous', rows: raw.rows_without_customer });
    expect(found.duplicates).toBe(raw.exact_duplicate_rows);
    expect(imbalance(found)).toBe(0);
    const [sums] = await bench.engine.rows(
      Sums,
      `SELECT count(*)::DOUBLE AS orders, count(DISTINCT customer)::DOUBLE AS customers,
              sum(amount)::DOUBLE AS revenue FROM orders`,
    );
    expect(sums).toMatchObject({ orders: sales.orders, customers: sales.customers });
    expect(sums?.revenue).toBeCloseTo(sales.revenue, 2);
    expect(found.anonymous.revenue).toBeCloseTo(10_666_684.54 - 8_911_407.9, 2);
    await bench.close();
  });
});
