import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holm } from '../../src/maths/holm.ts';

fc.configureGlobal({ seed: 7 });

test('the example of R’s p.adjust holds: .01 .04 .03 .005 become .03 .06 .06 .02', () => {
  expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02].map((p) => expect.closeTo(p, 12)));
});

test('one probability alone stays what it is, and none stays none', () => {
  expect(holm([0.03])).toEqual([0.03]);
  expect(holm([])).toEqual([]);
});

test('a corrected probability is never smaller, never above one, and keeps the order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (given) => {
      const corrected = holm(given);
      for (const [index, p] of given.entries()) {
        expect(corrected[index]).toBeGreaterThanOrEqual(p);
        expect(corrected[index]).toBeLessThanOrEqual(1);
        for (const [other, q] of given.entries()) {
          if (p < q) expect(corrected[index]).toBeLessThanOrEqual(corrected[other] ?? 1);
        }
      }
    }),
  );
});
