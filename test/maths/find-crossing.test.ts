import { describe, expect, it } from 'vitest';
import { findCrossing } from '../../src/maths/find-crossing.ts';

const TENTHS = Array.from({ length: 101 }, (_, step) => step / 10);

describe('the first place where a function meets a level', () => {
  it('is √2 for x² = 2, to the last digits', () => {
    expect(findCrossing((x) => x * x, 2, TENTHS, 1e-9)).toBeCloseTo(Math.SQRT2, 14);
  });

  it('is found where the function falls', () => {
    expect(findCrossing((x) => 1 / x, 0.4, TENTHS.slice(1), 1e-9)).toBeCloseTo(2.5, 14);
  });

  it('is the leftmost of several', () => {
    expect(findCrossing(Math.sin, 0.5, TENTHS, 1e-9)).toBeCloseTo(Math.PI / 6, 12);
  });

  it('is exact on a point', () => {
    expect(findCrossing((x) => 3 * x, 9, TENTHS, 1e-9)).toBe(3);
  });

  it('is found at the edge of a domain that ends between two points', () => {
    const within = (x: number) => (x > 7.77 ? null : x);
    expect(findCrossing(within, 7.77, TENTHS, 1e-9)).toBeCloseTo(7.77, 12);
    expect(findCrossing((x) => (x < 2.22 ? null : x), 2.25, TENTHS, 1e-9)).toBeCloseTo(2.25, 12);
  });

  it('is null when the level is out of reach, jumped over, or the domain empty', () => {
    expect(findCrossing((x) => x, 20, TENTHS, 1e-9)).toBeNull();
    expect(findCrossing((x) => (x < 5.05 ? 0 : 1), 0.5, TENTHS, 1e-9)).toBeNull();
    expect(findCrossing(() => null, 1, TENTHS, 1e-9)).toBeNull();
  });
});
