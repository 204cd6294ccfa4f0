import { describe, expect, it } from 'vitest';
import { exceeds } from '../../src/maths/exceeds.ts';

describe('a part exceeds its whole', () => {
  it('not when only rounding says so', () => {
    expect(exceeds(0.1 + 0.2, 0.3)).toBe(false);
    expect(exceeds(0, 0)).toBe(false);
  });

  it('when it really does', () => {
    expect(exceeds(0.31, 0.3)).toBe(true);
    expect(exceeds(1e-300, 0)).toBe(true);
    expect(exceeds(Number.POSITIVE_INFINITY, Number.MAX_VALUE)).toBe(true);
  });
});
