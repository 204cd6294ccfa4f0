import { describe, expect, it } from 'vitest';
import referralPerformance from '../../../src/tools/metrics/referral-performance.ts';
import { askTool } from '../../dataset/programmes/ask-tool.ts';
import type { TestTable } from '../../dataset/programmes/open-tables.ts';
import { answerOf, refusalOf } from './run-tool.ts';

type Row = (string | number | null)[];

/** 40 of 100 customers of January were referred and spent 60 or 40; the others 30 or 10. Later months hold no referred customer. */
const tables: Record<string, TestTable> = {
  referrals: {
    columns: { referrer: 'VARCHAR', referred: 'VARCHAR', referredAt: 'DATE' },
    rows: [
      ...Array.from({ length: 40 }, (_, index): Row => [`c${40 + (index % 20)}`, `c${index}`, '2024-01-02']),
      ...Array.from({ length: 10 }, (_, index): Row => ['c41', `nobody${index}`, '2024-01-02']),
    ],
  },
  orders: {
    columns: { customer: 'VARCHAR', day: 'DATE', amount: 'DECIMAL(18, 4)' },
    rows: [
      ...Array.from(
        { length: 100 },
        (_, index): Row => [`c${index}`, '2024-01-10', (index < 40 ? 40 : 10) + 20 * (index % 2)],
      ),
      ...Array.from({ length: 50 }, (_, index): Row => [`late${index}`, '2024-05-10', 1000]),
    ],
  },
};

describe('the performance of referrals in the data', () => {
  it('compares referred customers with others of the same months', async () => {
    // Means 50 and 20; both vary by ±10 around them, so the variances are 400·… /(n − 1): 4000/39 and 6000/59.
    const half = 1.96 * Math.sqrt(4000 / 39 / 40 + 6000 / 59 / 60);
    expect(await askTool(referralPerformance, tables, '2024-06-01')).toMatchObject({
      ok: true,
      value: {
        ...{ referrals: 50, referrers: 20, referralsPerReferrer: 2.5, converted: 40 },
        conversion: { rate: 0.8, of: 50 },
        referralRate: { rate: 20 / 150, of: 150, base: 'buyers_12_months' },
        value: {
          ...{ referredCustomers: 40, otherCustomers: 60, referredMean: 50, othersMean: 20, difference: 30 },
          interval: { low: expect.closeTo(30 - half, 9), high: expect.closeTo(30 + half, 9) },
        },
      },
    });
  });

  it('without orders counts referrals only, and does not guess which converted', async () => {
    const { referrals } = tables;
    if (referrals === undefined) throw new Error('no referrals');
    expect(await askTool(referralPerformance, { referrals }, '2024-06-01')).toMatchObject({
      value: { referrals: 50, referralRate: null, converted: null, conversion: null, value: null },
    });
  });
});

describe('the performance of referrals', () => {
  it('on few customers has no rate', () => {
    const given = { referralCounts: { referrals: 5, referrers: 4, converted: 1, convertedKnown: 5 } };
    expect(answerOf(referralPerformance, given)).toMatchObject({
      conversion: null,
      converted: 1,
      referralsPerReferrer: 1.25,
    });
  });

  it.each([
    [{ referrals: 0, referrers: 0, converted: 0, convertedKnown: 0 }, 'undefined_ratio'],
    [{ referrals: 5, referrers: 6, converted: 0, convertedKnown: 0 }, 'out_of_domain'],
    [{ referrals: 5, referrers: 5, converted: 3, convertedKnown: 2 }, 'out_of_domain'],
  ])('of %o is refused', (referralCounts, code) => {
    expect(refusalOf(referralPerformance, { referralCounts })).toBe(code);
  });
});
