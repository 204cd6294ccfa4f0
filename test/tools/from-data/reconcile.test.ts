import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../src/language/add-days.ts';
import reconcile from '../../../src/tools/metrics/reconcile.ts';
import { callTool } from '../../dataset/call-tool.ts';
import { openTables } from '../../dataset/table-reductions/open-tables.ts';
import { answerOf, refusalOf } from './run-tool.ts';

/** One month, 100 customers at the start, 20 join, 10 leave, 2 of them among the 20. */
const MONTH = { customersStart: 100, customersLost: 8, joined: 20, joinedLost: 2 };
const REVENUE = { mrrStart: 100, churned: 5, contraction: 3, expansion: 6, reactivation: 2 };

const shares = ({ ours, theirs }: { ours: number; theirs: number }) =>
  [ours, theirs].map((each) => Math.round(each * 1e4) / 1e4);

describe('the same month under the rules of other products', () => {
  it.each([
    ['stripe', 0.0833],
    ['baremetrics', 0.1],
  ] as const)('churn of 8 %% is that of %s: %f', (as, theirs) => {
    for (const metric of ['churn_rate', 'monthly_churn'] as const)
      expect(shares(answerOf(reconcile, { metric, as, ...MONTH }))).toEqual([0.08, theirs]);
  });

  it.each([
    ['nrr', 'chartmogul', 0.98, 1],
    ['nrr', 'baremetrics', 0.98, 1.01],
    ['net_mrr_churn', 'chartmogul', 0.02, 0],
    ['grr', 'chartmogul', 0.92, 0.92],
  ] as const)('%s is that of %s: %f and %f', (metric, as, ours, theirs) => {
    expect(shares(answerOf(reconcile, { metric, as, ...REVENUE }))).toEqual([ours, theirs]);
  });

  it('says which customers make the difference', () => {
    const { explained } = answerOf(reconcile, { metric: 'churn_rate', as: 'stripe', ...MONTH });
    expect(explained.map(({ customers, effect }) => [customers, Math.round(effect * 1e4) / 1e4])).toEqual([
      [2, 0.02],
      [20, -0.0167],
    ]);
  });

  it('repeat customers whose first order lies before the period are Shopify’s', () => {
    const value = answerOf(reconcile, {
      ...{ metric: 'repeat_purchase_rate', as: 'shopify' },
      ...{ buyers: 200, repeatBuyers: 40, returningBuyers: 90 },
    });
    expect(shares(value)).toEqual([0.2, 0.45]);
    expect(value.explained).toMatchObject([{ customers: 50, effect: 0.25 }]);
  });

  it('a later purchase fills earlier months at Peel; two orders ever are its repurchase', () => {
    const cohortsByMonth = {
      cohort: ['2024-01', '2024-01', '2024-01'],
      offset: [0, 1, 2],
      customers: [100, 20, 30],
      revenue: [],
      lastSeen: [55, 15, 30],
      complete: [1, 1, 1],
    };
    const secondOrderMonths = { cohort: ['2024-01', '2024-01', '2024-01'], offset: [0, 1, 2], customers: [10, 18, 17] };
    const at = { as: 'peel', offset: 1, cohortsByMonth, secondOrderMonths } as const;
    expect(shares(answerOf(reconcile, { metric: 'retention', ...at }))).toEqual([0.2, 0.45]);
    expect(shares(answerOf(reconcile, { metric: 'repurchase', ...at }))).toEqual([0.2, 0.28]);
  });

  it('lifetime value is ARPU ÷ churn at Stripe, net sales less costs at Peel, with shipping, tax and returns as LTR', () => {
    const stripe = answerOf(reconcile, { metric: 'ltv', as: 'stripe', arpu: 50, monthlyChurn: 0.05, grossMargin: 0.8 });
    expect(stripe.theirs).toBeCloseTo(1000, 8);
    expect(stripe.ours).toBeCloseTo(
      0.8 * 50 * Array.from({ length: 12 }, (_, at) => 0.95 ** at).reduce((a, b) => a + b),
      8,
    );
    const sales = { as: 'peel', revenue: 10_000, buyers: 100 } as const;
    expect(shares(answerOf(reconcile, { metric: 'ltv', ...sales, costs: 4000 }))).toEqual([100, 60]);
    expect(shares(answerOf(reconcile, { metric: 'ltr', ...sales, shippingAndTax: 1500, returns: 500 }))).toEqual([
      100, 120,
    ]);
  });
});

test('whatever the counts, the parts add up to the difference', () => {
  const count = fc.nat(500);
  fc.assert(
    fc.property(
      fc.constantFrom('stripe' as const, 'baremetrics' as const),
      count,
      count,
      count,
      (as, lost, joined, gone) => {
        const input = { customersStart: lost + 30, customersLost: lost, joined: joined + gone, joinedLost: gone };
        const { ours, theirs, difference, explained } = answerOf(reconcile, { metric: 'churn_rate', as, ...input });
        expect(explained.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(difference, 12);
        expect(theirs - ours).toBeCloseTo(difference, 12);
        expect(theirs).toBeLessThanOrEqual((lost + gone) / (lost + 30) + 1e-12);
      },
    ),
    { seed: 6, numRuns: 100 },
  );
});

test('a rule that a product does not have, and a base of nobody, are refused', () => {
  expect(refusalOf(reconcile, { metric: 'nrr', as: 'shopify', ...REVENUE })).toBe('bad_argument');
  expect(refusalOf(reconcile, { metric: 'churn_rate', as: 'stripe' })).toBe('missing_input');
  expect(refusalOf(reconcile, { metric: 'churn_rate', as: 'stripe', ...MONTH, customersStart: 0 })).toBe(
    'undefined_ratio',
  );
  expect(refusalOf(reconcile, { metric: 'nrr', as: 'chartmogul', ...REVENUE, mrrStart: 0 })).toBe('undefined_ratio');
});

describe('from subscriptions', () => {
  const row = (customer: string, from: string, to: string | null, mrr: number) =>
    `('${customer}', '${from}', ${to === null ? 'NULL' : `'${to}'`}, ${mrr})`;
  const rows = [
    ...Array.from({ length: 100 }, (_, at) =>
      row(`c${at}`, '2024-01-05', at < 8 ? addDays('2024-02-10', at) : null, 10),
    ),
    ...Array.from({ length: 20 }, (_, at) => row(`n${at}`, '2024-02-03', at < 2 ? '2024-02-20' : null, 5)),
  ];
  const table = `CREATE TABLE subscriptions AS SELECT customer, f::DATE AS "startedAt", t::DATE AS "endedAt", mrr::DECIMAL(18, 4) AS mrr
                 FROM (VALUES ${rows.join(', ')}) AS r (customer, f, t, mrr)`;

  it('the month is read and gives the same figures', async () => {
    const { source, close } = await openTables([table], '2024-03-01', ['subscriptions']);
    try {
      const period = { from: '2024-02-01', to: '2024-03-01' };
      expect(await callTool(source, 'reconcile', { metric: 'churn_rate', as: 'stripe', period })).toMatchObject({
        value: { ours: 0.08, theirs: expect.closeTo(10 / 120, 10), from: '2024-02-01', to: '2024-03-01' },
      });
      expect(await callTool(source, 'reconcile', { metric: 'churn_rate', as: 'baremetrics' })).toMatchObject({
        value: { ours: 0.08, theirs: expect.closeTo(0.1, 10) },
      });
      expect(await callTool(source, 'reconcile', { metric: 'nrr', as: 'chartmogul', period })).toMatchObject({
        value: { ours: 0.92, theirs: 0.92, explained: [] },
      });
      expect(await callTool(source, 'reconcile', { metric: 'ltv', as: 'stripe' })).toMatchObject({
        value: { theirs: expect.closeTo((920 + 90) / 110 / 0.08, 8) },
      });
    } finally {
      await close();
    }
  });
});
