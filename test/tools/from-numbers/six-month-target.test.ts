import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../src/knowledge/band-of.ts';
import { benchmarks } from '../../../src/knowledge/benchmarks.ts';
import sixMonthTarget from '../../../src/tools/metrics/six-month-target.ts';
import { runTool } from '../from-data/run-tool.ts';

const ORDER = ['bad', 'average', 'good', 'excellent'];
const near = (value: number) => expect.closeTo(value, 9);

describe('a six-month target', () => {
  it.each([
    ['saas', 'monthly_churn', 0.08, 0.055, 'bad'],
    ['saas', 'monthly_churn', 0.04, 0.035, 'average'],
    ['ecommerce', 'repeat_purchase_rate', 0.21, 0.24, 'average'],
    ['ecommerce', 'purchase_frequency', 1.6, 2.3, 'bad'],
    ['saas', 'nrr', 0.96, 0.98, 'average'],
  ] as const)('below the benchmark, %s %s at %d aims halfway: %d', (industry, metric, current, target, band) => {
    expect(runTool(sixMonthTarget, { industry, metric, current })).toMatchObject({
      ok: true,
      value: { target: near(target), change: near(target - current), band },
    });
  });

  it.each([
    ['saas', 'monthly_churn', 0.03, 0.01],
    ['saas', 'monthly_churn', 0.02, 0.01],
    ['ecommerce', 'repeat_purchase_rate', 0.27, 0.35],
    ['saas', 'ltv_cac', 4.2, 5],
  ] as const)(
    'at the benchmark or above, %s %s at %d aims at the next band: %d',
    (industry, metric, current, target) => {
      expect(runTool(sixMonthTarget, { industry, metric, current })).toMatchObject({
        value: { target: near(target), band: 'good' },
      });
    },
  );

  it('is never less than the base can show: 1.96 × √(2 × 0.25 × 0.75 / 800) is 4.2 points', () => {
    const smallest = 1.96 * Math.sqrt((2 * 0.25 * 0.75) / 800);
    expect(
      runTool(sixMonthTarget, { industry: 'ecommerce', metric: 'repeat_purchase_rate', current: 0.25, n: 800 }),
    ).toEqual({
      ok: true,
      value: {
        target: near(0.25 + smallest),
        benchmark: 0.27,
        band: 'average',
        change: near(smallest),
        smallestShowable: near(smallest),
      },
    });
  });

  it('is refused when the base shows nothing smaller than a band', () => {
    const small = { industry: 'ecommerce', metric: 'repeat_purchase_rate', current: 0.25, n: 40 } as const;
    expect(runTool(sixMonthTarget, small)).toMatchObject({ ok: false, code: 'base_too_small', needs: ['n'] });
  });

  it('holds when already in the best band, or on its very edge', () => {
    for (const current of [0.005, 0.01])
      expect(runTool(sixMonthTarget, { industry: 'saas', metric: 'monthly_churn', current })).toMatchObject({
        ok: false,
        code: 'out_of_domain',
      });
  });

  it('a number of customers says nothing about shares of money', () => {
    const outcome = runTool(sixMonthTarget, { industry: 'saas', metric: 'nrr', current: 0.96, n: 10 });
    expect(outcome.ok && outcome.value).not.toHaveProperty('smallestShowable');
  });

  it('needs a benchmark: industry asked when several have one, metrics listed when none has', () => {
    expect(runTool(sixMonthTarget, { metric: 'monthly_churn', current: 0.04 })).toMatchObject({
      ok: false,
      code: 'missing_input',
      needs: ['industry'],
    });
    expect(runTool(sixMonthTarget, { industry: 'retail', metric: 'nrr', current: 0.9 })).toMatchObject({
      ok: false,
      code: 'not_in_data',
    });
    expect(runTool(sixMonthTarget, { metric: 'trial_to_paid', current: 25 })).toMatchObject({
      ok: false,
      code: 'out_of_domain',
      needs: ['current'],
    });
  });

  it('moves the right way, by what shows at least, and by one band at most, for every benchmark', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...benchmarks),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 30, max: 100_000 }),
        (row, position, n) => {
          const current = row.unit === 'share' ? position : position * 3 * Math.max(...row.edges);
          const outcome = runTool(sixMonthTarget, { industry: row.industry, metric: row.metric, current, n });
          if (!outcome.ok) return;
          const { target, change, smallestShowable = 0 } = outcome.value;
          expect(row.better === 'up' ? change : -change).toBeGreaterThan(0);
          expect(Math.abs(change)).toBeGreaterThanOrEqual(smallestShowable - 1e-12);
          const steps = ORDER.indexOf(bandOf(row, target)) - ORDER.indexOf(bandOf(row, current));
          expect(steps).toBeLessThanOrEqual(1);
          if (row.unit === 'share' && row.metric !== 'nrr') expect(target).toBeLessThanOrEqual(1);
          expect(target).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 11, numRuns: 2000 },
    );
  });
});
