import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stratifiedDifference } from '../../src/maths/stratified-difference.ts';

fc.configureGlobal({ seed: 7 });

const stratum = (a: number, n: number, b: number, m: number) => ({
  exposed: { successes: a, trials: n },
  others: { successes: b, trials: m },
});

test('one stratum gives the plain difference of the two rates', () => {
  expect(stratifiedDifference([stratum(30, 100, 50, 100)])?.difference).toBeCloseTo(-0.2, 12);
});

test('strata are compared with themselves only: a mix that differs is no difference', () => {
  // Both groups return at 10 % in the first stratum and at 60 % in the second, but are spread unevenly over them.
  expect(stratifiedDifference([stratum(90, 900, 10, 100), stratum(60, 100, 540, 900)])).toMatchObject({
    difference: expect.closeTo(0, 12),
    z: expect.closeTo(0, 6),
  });
});

test('a stratum that holds one group only tells nothing', () => {
  expect(stratifiedDifference([stratum(5, 10, 0, 0)])).toBeNull();
  expect(stratifiedDifference([stratum(5, 10, 5, 10), stratum(9, 9, 0, 0)])?.difference).toBeCloseTo(0, 12);
});

test('the standard error is that of many drawings of the same two groups', () => {
  // Two strata of 200 and 300: the spread of a thousand differences drawn by a plain generator.
  let seed = 7;
  const uniform = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const draw = (trials: number, rate: number) => Array.from({ length: trials }, uniform).filter((u) => u < rate).length;
  const found = Array.from({ length: 1000 }, () =>
    stratifiedDifference([
      stratum(draw(60, 0.2), 60, draw(140, 0.3), 140),
      stratum(draw(150, 0.5), 150, draw(150, 0.6), 150),
    ]),
  );
  const differences = found.map((each) => each?.difference ?? 0);
  const mean = differences.reduce((sum, each) => sum + each, 0) / 1000;
  const sd = Math.sqrt(differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 999);
  const errors = found.reduce((sum, each) => sum + (each?.standardError ?? 0), 0) / 1000;
  expect(mean).toBeCloseTo(-0.1, 2);
  expect(errors / sd).toBeGreaterThan(0.93);
  expect(errors / sd).toBeLessThan(1.07);
});

test('exchanging the groups changes the sign alone', () => {
  const side = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 })).map(([n, a]) => ({
    trials: n,
    successes: Math.min(a, n),
  }));
  fc.assert(
    fc.property(fc.array(fc.record({ exposed: side, others: side }), { minLength: 1, maxLength: 6 }), (strata) => {
      const swapped = strata.map(({ exposed, others }) => ({ exposed: others, others: exposed }));
      expect(stratifiedDifference(swapped)?.difference).toBeCloseTo(
        -(stratifiedDifference(strata)?.difference ?? 0),
        10,
      );
    }),
  );
});

test('the score is that of the Mantel–Haenszel test', () => {
  // Two strata by hand: excess 10 − 15 and 5 − 6; chance (50·50·30·70)/(100²·99) and (20·20·12·28)/(40²·39); correction ½.
  const chance = (50 * 50 * 30 * 70) / (100 * 100 * 99) + (20 * 20 * 12 * 28) / (40 * 40 * 39);
  const found = stratifiedDifference([stratum(10, 50, 20, 50), stratum(5, 20, 7, 20)]);
  expect(found?.z).toBeCloseTo(-(6 - 0.5) / Math.sqrt(chance), 10);
});

test('admissions at Berkeley in 1973 show no difference within departments', () => {
  // R datasets UCBAdmissions; mantelhaen.test gives X-squared = 1.4269 with continuity correction, p-value = 0.2323.
  const departments = [
    [512, 825, 89, 108],
    [353, 560, 17, 25],
    [120, 325, 202, 593],
    [138, 417, 131, 375],
    [53, 191, 94, 393],
    [22, 373, 24, 341],
  ] as const;
  const strata = departments.map(([a, n, b, m]) => stratum(a, n, b, m));
  expect((stratifiedDifference(strata)?.z ?? 0) ** 2).toBeCloseTo(1.4269, 4);
});
