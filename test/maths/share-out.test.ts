import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOut } from '../../src/maths/share-out.ts';

fc.configureGlobal({ seed: 7 });

it('thirds of a euro leave one cent, which goes to the first', () => {
  expect(shareOut([1 / 3, 1 / 3, 1 / 3], 1)).toEqual([0.34, 0.33, 0.33]);
  expect(shareOut([3.3, 3.3, 3.4], 10, 1)).toEqual([3, 3, 4]);
});

it('parts always add up to the total, each within one unit of its share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(10_000), { minLength: 1, maxLength: 20 }),
      fc.constantFrom(1, 100),
      (weights, units) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        fc.pre(sum > 0);
        const shares = weights.map((weight) => (1234 * weight) / sum);
        const parts = shareOut(shares, 1234, units);
        expect(parts.reduce((total, part) => total + Math.round(part * units), 0)).toBe(1234 * units);
        for (const [at, part] of parts.entries())
          expect(Math.abs(part - (shares[at] ?? 0))).toBeLessThanOrEqual(1 / units + 1e-6);
      },
    ),
  );
});
