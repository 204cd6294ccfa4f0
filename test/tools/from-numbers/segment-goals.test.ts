import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import quickWins from '../../../src/tools/metrics/quick-wins.ts';
import segmentGoals from '../../../src/tools/metrics/segment-goals.ts';
import { answerOf, refusalOf } from '../from-data/run-tool.ts';

const gains = { responseGain: 0.24, basketGain: 0.095, purchasesGain: 0.095, upgradeShare: 0.05 };

describe('segment goals', () => {
  it('nobody appears or disappears on the way up, and the base is the mean of its segments', () => {
    const segment = fc.record({
      customers: fc.nat(5000),
      response: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      basket: fc.integer({ min: 1, max: 500 }),
      purchases: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (drawn) => {
        const segments = drawn.map((row, index) => ({ id: `s${index}`, ...row }));
        const all = segments.reduce((sum, { customers }) => sum + customers, 0);
        fc.pre(all > 0);
        const { segments: rows, base } = answerOf(segmentGoals, { segments, ...gains });
        expect(rows.reduce((sum, { customers }) => sum + customers.target, 0)).toBe(all);
        const spend = segments.reduce((sum, row) => sum + row.customers * row.basket * row.purchases, 0) / all;
        expect(base.revenuePerCustomer.now).toBeCloseTo(spend, 6);
        expect((base.basket.now ?? 0) * (base.purchases.now ?? 0)).toBeCloseTo(spend, 6);
        expect((base.basket.target ?? 0) * (base.purchases.target ?? 0)).toBeCloseTo(
          base.revenuePerCustomer.target ?? 0,
          6,
        );
        for (const { response } of rows) expect(response.target).toBeLessThanOrEqual(1);
      }),
      { seed: 3 },
    );
  });

  it('baskets and purchases up 9.5 % each make spend 20 % more when nobody moves', () => {
    const segments = [{ id: 'all', customers: 10, response: 0.1, basket: 50, purchases: 4 }];
    const { base } = answerOf(segmentGoals, { segments, ...gains });
    expect(base.revenuePerCustomer.target).toBeCloseTo(200 * 1.095 ** 2, 6);
  });

  it('what the table does not say has neither a present nor a target', () => {
    const segments = [{ id: 'a', customers: 10, response: null, basket: null, purchases: 4 }];
    const { segments: rows, base } = answerOf(segmentGoals, { segments, ...gains });
    expect(rows[0]?.response).toEqual({ now: null, target: null });
    expect(base.revenuePerCustomer).toEqual({ now: null, target: null });
    expect(refusalOf(segmentGoals, { segments: [], ...gains })).toBe('missing_input');
  });
});

describe('quick wins', () => {
  it('the total is that of its lines, and the break-even response pays the cost back exactly', () => {
    const wins = [
      { id: 'vip', customers: 128, response: 0.25, basket: 80, costPerCustomer: 4 },
      { id: 'others', customers: 1000, response: 0.05, basket: 30, costPerCustomer: 0.2 },
    ];
    const { wins: rows, total } = answerOf(quickWins, { wins });
    expect(total).toEqual({ customers: 1128, responses: 82, cost: 712, revenue: 4060, perEuro: 4060 / 712 });
    for (const [at, row] of rows.entries()) {
      const sales = (wins[at]?.customers ?? 0) * (row.breakEvenResponse ?? 0) * (wins[at]?.basket ?? 0);
      expect(sales).toBeCloseTo(row.cost, 9);
    }
  });

  it('what costs nothing has no ratio, what sells nothing no break-even', () => {
    const free = { id: 'a', customers: 10, response: 0.1, basket: 0, costPerCustomer: 0 };
    expect(answerOf(quickWins, { wins: [free] }).wins[0]).toMatchObject({ perEuro: null, breakEvenResponse: null });
    expect(refusalOf(quickWins, { wins: [] })).toBe('missing_input');
  });
});
