import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ratioMoments } from '../../src/maths/ratio-moments.ts';

fc.configureGlobal({ seed: 7 });

type Unit = { spent: number; orders: number };

function sumsOf(units: readonly Unit[]) {
  const total = (of: (unit: Unit) => number) => units.reduce((sum, unit) => sum + of(unit), 0);
  return {
    count: units.length,
    sum: total(({ spent }) => spent),
    per: total(({ orders }) => orders),
    sumSquares: total(({ spent }) => spent * spent),
    perSquares: total(({ orders }) => orders * orders),
    products: total(({ spent, orders }) => spent * orders),
  };
}

test('with one order each, it is the mean and the variance of the amounts', () => {
  const units = [3, 5, 10].map((spent) => ({ spent, orders: 1 }));
  expect(ratioMoments(sumsOf(units))).toEqual({ count: 3, mean: 6, variance: expect.closeTo(13, 10) });
});

test('units that all have the same ratio leave no spread, however unequal they are', () => {
  const { mean, variance } = ratioMoments(sumsOf([1, 4, 9].map((orders) => ({ orders, spent: 7 * orders }))));
  expect([mean, variance]).toEqual([7, expect.closeTo(0, 10)]);
});

test('the same unit many times over widens the spread that its orders alone would show', () => {
  const whole = ratioMoments(
    sumsOf([...Array.from({ length: 20 }, (_, index) => ({ spent: index < 10 ? 100 : 1000, orders: 10 }))]),
  );
  // Two hundred orders of 10 or 100 have a variance of about 2,035: taken as independent, ten times too sure.
  expect(whole.variance / whole.count).toBeGreaterThan(9 * (2035 / 200));
});

test('it is the spread of the values that each unit adds to the ratio', () => {
  const unit = fc.record({ spent: fc.integer({ min: 0, max: 1000 }), orders: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 2, maxLength: 30 }), (units) => {
      const { count, sum, per } = sumsOf(units);
      const ratio = sum / per;
      const values = units.map(({ spent, orders }) => ratio + ((spent - ratio * orders) * count) / per);
      const variance = values.reduce((total, value) => total + (value - ratio) ** 2, 0) / (count - 1);
      expect(ratioMoments(sumsOf(units)).variance).toBeCloseTo(variance, 4);
    }),
  );
});
