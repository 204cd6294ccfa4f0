import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/maths/wilson-interval.ts';

describe('the Wilson interval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of Newcombe 1998, table I, method 3', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('stays within 0 and 1 when nobody or everybody answers', () => {
    expect(wilsonInterval(0, 1).low).toBe(0);
    expect(wilsonInterval(1, 1).high).toBeLessThanOrEqual(1);
  });
});
