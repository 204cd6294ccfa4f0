import { describe, expect, it } from 'vitest';
import { smallestShowableChange } from '../../src/maths/smallest-showable-change.ts';

describe('the smallest change two measures can show', () => {
  it('is 13.86 points at 50 % on 100 customers: 1.96 × √(2 × 0.25 / 100), by hand', () => {
    expect(smallestShowableChange(0.5, 100)).toBeCloseTo(0.138593, 6);
  });

  it('halves when the base is four times as large', () => {
    expect(smallestShowableChange(0.2, 4000)).toBeCloseTo(smallestShowableChange(0.2, 1000) / 2, 12);
  });
});
