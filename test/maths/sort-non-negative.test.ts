import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortNonNegative } from '../../src/maths/sort-non-negative.ts';

fc.configureGlobal({ seed: 7 });

describe('numbers from 0 up', () => {
  it('are put in ascending order, in place, whatever their size', () => {
    const values = new Float64Array([3, 0, Number.MAX_VALUE, 1e-3, Number.MIN_VALUE, 2.5, 3, Number.POSITIVE_INFINITY]);
    expect(sortNonNegative(values)).toBe(values);
    expect([...values]).toEqual([
      ...[0, Number.MIN_VALUE, 1e-3, 2.5, 3, 3],
      ...[Number.MAX_VALUE, Number.POSITIVE_INFINITY],
    ]);
  });

  it('are sorted as a comparison of numbers sorts them', () => {
    const nonNegative = fc.double({ min: 0, noNaN: true }).map((value) => value + 0);
    fc.assert(
      fc.property(fc.array(nonNegative), (values) => {
        expect([...sortNonNegative(new Float64Array(values))]).toEqual(values.toSorted((a, b) => a - b));
      }),
    );
  });

  it('that are a part of a larger list are sorted alone', () => {
    const all = new Float64Array([9, 3, 2, 1, 0]);
    sortNonNegative(all.subarray(1, 4));
    expect([...all]).toEqual([9, 1, 2, 3, 0]);
  });
});
