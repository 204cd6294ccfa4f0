import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAbove } from '../../src/maths/next-above.ts';

fc.configureGlobal({ seed: 7 });

describe('the next double', () => {
  it.each([
    [1, 1 + Number.EPSILON],
    [0, Number.MIN_VALUE],
    [-0, Number.MIN_VALUE],
    [-Number.MIN_VALUE, -0],
    [-1, -1 + Number.EPSILON / 2],
    [Number.NEGATIVE_INFINITY, -Number.MAX_VALUE],
    [Number.MAX_VALUE, Number.POSITIVE_INFINITY],
  ])('above %d is %d', (x, next) => expect(nextAbove(x)).toBe(next));

  it('leaves none between: a number exceeds x exactly when it reaches the next', () => {
    const any = fc.double({ noNaN: true, max: Number.MAX_VALUE });
    fc.assert(fc.property(any, fc.double({ noNaN: true }), (x, y) => y > x === y >= nextAbove(x)));
    fc.assert(fc.property(any, (x) => nextAbove(x) > x));
  });
});
