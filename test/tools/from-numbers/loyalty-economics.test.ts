import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import loyaltyEconomics from '../../../src/tools/metrics/loyalty-economics.ts';
import { answerOf, refusalOf } from '../from-data/run-tool.ts';

/** 200,000 of sales a year, points worth 5 % of them, 60 % redeemed. */
const programme = {
  ...{ members: 1000, ordersPerYear: 4, aov: 50, grossMargin: 0.5, earnRate: 1, burnValue: 0.05 },
  ...{ redemptionRate: 0.6, runningCost: 2000 },
};
const near = (value: number) => expect.closeTo(value, 9);

describe('the economics of a loyalty programme', () => {
  it('by hand: 220,000 sold, 11,000 of points issued, 6,600 redeemed, 8,000 of new margin', () => {
    expect(answerOf(loyaltyEconomics, { ...programme, uplift: 0.1, cannibalisation: 0.2 })).toMatchObject({
      rewardCost: near(6600),
      breakage: near(4400),
      cost: near(8600),
      costShare: near(8600 / 220_000),
      liability: near(3300),
      incrementalMargin: near(8000),
      profit: near(-600),
      roi: near(-600 / 8600),
      breakEvenUplift: near(8000 / 94_000),
      smallestUplift: near(8000 / 74_000),
      largestIssuedShare: near(6000 / (220_000 * 0.6)),
      verdict: 'repair',
    });
  });

  it.each([
    [{ uplift: 0.15 }, 'launch'],
    [{ uplift: 0.09 }, 'repair'],
    [{ uplift: 0.02 }, 'do_not_launch'],
    [{ uplift: 5, grossMargin: 0.02 }, 'repair'],
    [{ uplift: 5, grossMargin: 0.01 }, 'do_not_launch'],
    [{}, 'repair'],
    [{ runningCost: 0, earnRate: 0.1 }, 'launch'],
    [{ runningCost: 20_000 }, 'do_not_launch'],
  ])('with %o says %s', (change, verdict) => {
    expect(answerOf(loyaltyEconomics, { ...programme, ...change }).verdict).toBe(verdict);
  });

  it('never pays when a sale earns less than its reward', () => {
    expect(answerOf(loyaltyEconomics, { ...programme, grossMargin: 0.03, uplift: 3 })).toMatchObject({
      breakEvenUplift: null,
      smallestUplift: null,
    });
  });

  it('at exactly the smallest uplift that pays earns nothing and loses nothing', () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        share,
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (grossMargin, redemptionRate, burn, cannibalisation) => {
          const given = { ...programme, grossMargin, redemptionRate, burnValue: burn / 10, cannibalisation };
          const { smallestUplift, breakEvenUplift } = answerOf(loyaltyEconomics, given);
          if (smallestUplift === null || smallestUplift > 1000) return;
          const { profit, cost } = answerOf(loyaltyEconomics, { ...given, uplift: smallestUplift });
          expect(Math.abs(profit ?? 1)).toBeLessThan(cost * 1e-9);
          expect(breakEvenUplift ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(smallestUplift);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });

  it('has a table over uplift and redemption in which a larger uplift pays better and more redemption worse', () => {
    const { sensitivity, profit } = answerOf(loyaltyEconomics, { ...programme, uplift: 0.07 });
    expect(sensitivity).toHaveLength(7 * 3);
    const at = (uplift: number, rate: number) =>
      sensitivity.find((row) => row.uplift === uplift && Math.abs(row.redemptionRate - rate) < 1e-9)?.profit ?? 0;
    expect(at(0.07, 0.6)).toBe(profit);
    expect(at(0.1, 0.6)).toBeGreaterThan(at(0.05, 0.6));
    expect(at(0.1, 0.8)).toBeLessThan(at(0.1, 0.6));
  });

  it('with tiers counts each at its own rate, and the others at the main one', () => {
    // Gold: 100 × 10 × 80 = 80,000 at 2 points, 10 of benefits each; the other 900: 180,000 at 1 point.
    const tiers = [{ name: 'Gold', members: 100, ordersPerYear: 10, aov: 80, earnRate: 2, benefitCost: 10 }];
    const value = answerOf(loyaltyEconomics, { ...programme, tiers });
    expect(value.cost).toBeCloseTo((160_000 + 180_000) * 0.05 * 0.6 + 2000 + 1000, 9);
    expect(value.costShare).toBeCloseTo(value.cost / 260_000, 12);
    expect(value.tiers).toEqual([
      { name: 'Gold', members: 100, sales: 80_000, cost: near(5800), costShare: near(5800 / 80_000) },
    ]);
  });

  it('with one tier of all members is the programme without tiers', () => {
    const { tiers: _, ...plain } = answerOf(loyaltyEconomics, { ...programme, uplift: 0.1 });
    const tiered = answerOf(loyaltyEconomics, { ...programme, uplift: 0.1, tiers: [{ name: 'All', members: 1000 }] });
    expect(tiered).toMatchObject(plain);
  });

  it.each([
    [{ members: 0 }, 'undefined_ratio'],
    [{ aov: 0 }, 'undefined_ratio'],
    [{ tiers: [{ name: 'Gold', members: 1001 }] }, 'out_of_domain'],
    [{ members: 1e15, aov: 1e300 }, 'out_of_domain'],
  ])('with %o is refused', (change, code) => {
    expect(refusalOf(loyaltyEconomics, { ...programme, ...change })).toBe(code);
  });
});
