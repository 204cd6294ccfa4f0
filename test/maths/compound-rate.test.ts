import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundRate } from '../../src/maths/compound-rate.ts';

describe('a compounded rate', () => {
  it('takes 45.96 % of the base in twelve months at 5 %, 21.53 % at 2 % (exact decimals)', () => {
    expect(compoundRate(0.05, 12)).toBeCloseTo(0.459639912337363, 14);
    expect(compoundRate(0.02, 12)).toBeCloseTo(0.2152832762652, 14);
  });

  it('keeps its precision on a tiny rate, where 1 − (1 − r)^12 has lost four digits', () => {
    expect(compoundRate(1e-12, 12) / 1.1999999999934e-11).toBeCloseTo(1, 14);
  });

  it('goes back where it came from', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.5, noNaN: true }), (rate) => {
        expect(compoundRate(compoundRate(rate, 12), 1 / 12)).toBeCloseTo(rate, 9);
      }),
      { seed: 7 },
    );
  });

  it('is nothing for nothing and everything for everything', () => {
    expect(compoundRate(0, 12)).toBe(0);
    expect(compoundRate(1, 12)).toBe(1);
    expect(compoundRate(1, 1 / 12)).toBe(1);
  });
});
