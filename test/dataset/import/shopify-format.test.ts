import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lacksShared, sharedFile } from '../../outside-needs.ts';
import { imbalance, openBench } from './import-text.ts';

const REFERENCE = sharedFile('data/shopify_format/reference.json');
const FILE = fileURLToPath(sharedFile('data/shopify_format/orders_export_fixture.csv'));
const absent = lacksShared('data/shopify_format/');

/**
 * Computed elsewhere with pandas. Its valid orders are neither cancelled nor pending; those refunded in full stay orders
 * of 0, as with `--returns net` here. With `--returns exclude` these ten are left out as well.
 */
const Reference = z.object({
  csv_data_records: z.number(),
  by_status: z.object({ voided: z.number(), pending: z.number(), refunded: z.number() }),
  orders_without_email: z.number(),
  refunded_total: z.number(),
  valid_orders: z.number(),
  valid_gross: z.number(),
  valid_net_of_refunds: z.number(),
  valid_customers_by_email: z.number(),
  repeat_customers_valid: z.number(),
  revenue_per_customer_net_mean: z.number(),
});
const Sums = z.object({ revenue: z.number(), customers: z.number(), repeat: z.number() });
const SUMS = `SELECT sum(revenue)::DOUBLE AS revenue, count(*)::DOUBLE AS customers, count(*) FILTER (orders > 1)::DOUBLE AS repeat
  FROM (SELECT sum(amount) AS revenue, count(*) AS orders FROM orders GROUP BY customer)`;

/** Its ten orders refunded in full, added up: 2,208.16 of the gross revenue. */
const REFUNDED_IN_FULL = 2208.16;

describe.skipIf(absent)('a Shopify export of 533 orders (skipped where ../shared/data is absent)', () => {
  test.each(['net', 'exclude'] as const)(
    'with returns %s gives the orders and revenue of the reference',
    async (returns) => {
      const reference = Reference.parse(JSON.parse(readFileSync(REFERENCE, 'utf8')));
      const { voided, pending, refunded } = reference.by_status;
      const bench = await openBench();
      const found = await bench.read(FILE, { returns });
      const [sums] = await bench.engine.rows(Sums, SUMS);
      await bench.close();
      expect(found.rows).toMatchObject({ read: reference.csv_data_records, rejected: [] });
      expect(imbalance(found)).toBe(0);
      const withoutRefunded = returns === 'net' ? 0 : refunded;
      expect(found.orders + found.anonymous.orders).toBe(reference.valid_orders - withoutRefunded);
      expect(found.anonymous.orders).toBe(reference.orders_without_email);
      const wanted = returns === 'net' ? reference.valid_net_of_refunds : reference.valid_gross - REFUNDED_IN_FULL;
      expect((sums?.revenue ?? 0) + (found.anonymous.revenue ?? 0)).toBeCloseTo(wanted, 2);
      expect(found.notes[0]?.en).toContain(`left out: ${voided + pending + withoutRefunded} (`);
      expect(sums?.customers).toBe(reference.valid_customers_by_email);
      if (returns === 'exclude') return;
      expect(sums?.repeat).toBe(reference.repeat_customers_valid);
      expect((sums?.revenue ?? 0) / (sums?.customers ?? 0)).toBeCloseTo(reference.revenue_per_customer_net_mean, 6);
      expect(found.notes[1]?.en).toContain('Refunds deducted (column “Refunded Amount”): £5,625 in all');
    },
  );
});
