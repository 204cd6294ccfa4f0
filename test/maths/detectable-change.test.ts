import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectableMeanDifference } from '../../src/maths/detectable-mean-difference.ts';
import { detectableProportionChange } from '../../src/maths/detectable-proportion-change.ts';
import { twoMeanSampleSize } from '../../src/maths/two-mean-sample-size.ts';
import { twoProportionSampleSize } from '../../src/maths/two-proportion-sample-size.ts';

const EQUAL = { alpha: 0.05, power: 0.9, ratio: 1 };

describe('the smallest change a group can show', () => {
  it('goes from 50 % to 80.26 % with 50 a group at 90 % power (R documentation of power.prop.test)', () => {
    expect(0.5 + (detectableProportionChange(0.5, 50, 1, EQUAL) ?? 0)).toBeCloseTo(0.8026, 4);
  });

  it('is none for 90 % with 30 a group: even 100 % needs 74 (R documentation)', () => {
    expect(detectableProportionChange(0.9, 30, 1, { ...EQUAL, power: 0.8 })).toBeNull();
    expect(detectableProportionChange(0.9, 74, 1, { ...EQUAL, power: 0.8 })).toBeCloseTo(0.1, 3);
  });

  it('is none upwards from 100 % nor downwards from 0 %', () => {
    expect(detectableProportionChange(1, 1e6, 1, EQUAL)).toBeNull();
    expect(detectableProportionChange(0, 1e6, -1, EQUAL)).toBeNull();
  });

  it('is the change whose sample size is the group', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.integer({ min: 500, max: 100_000 }),
        fc.constantFrom(1 as const, -1 as const),
        fc.constantFrom(0.25, 1, 4),
        (p1, size, direction, ratio) => {
          const design = { ...EQUAL, ratio };
          const change = detectableProportionChange(p1, size, direction, design);
          if (change === null) return;
          expect(twoProportionSampleSize(p1, p1 + direction * change, design) / size).toBeCloseTo(1, 6);
        },
      ),
      { seed: 7 },
    );
  });

  it('of a mean has the group as its sample size', () => {
    const difference = detectableMeanDifference(40, 800, { ...EQUAL, ratio: 4 });
    expect(twoMeanSampleSize(40, difference, { ...EQUAL, ratio: 4 })).toBeCloseTo(800, 9);
  });
});
