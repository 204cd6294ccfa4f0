import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, type Lifetimes } from '../../src/maths/kaplan-meier.ts';
import { survivalAt } from '../../src/maths/survival-at.ts';
import { survivalMedian } from '../../src/maths/survival-median.ts';

/** Remission times of the 21 patients on 6-MP, in weeks; Freireich et al. 1963, as in Collett, Modelling Survival Data. */
const treated: Lifetimes = {
  age: [6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 34, 35],
  ended: [3, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0],
  censored: [0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 2, 1, 1],
};

describe('the Kaplan–Meier curve', () => {
  const curve = kaplanMeier(treated);

  it.each([
    [6, 21, 0.857, 0.0764],
    [7, 17, 0.807, 0.0869],
    [10, 15, 0.753, 0.0963],
    [13, 12, 0.69, 0.1068],
    [16, 11, 0.627, 0.1141],
    [22, 7, 0.538, 0.1282],
    [23, 6, 0.448, 0.1346],
  ])('at week %i is that of Freireich’s patients: %i at risk, %f ± %f', (age, atRisk, survival, error) => {
    const step = curve.find((each) => each.age === age);
    expect(step?.atRisk).toBe(atRisk);
    expect(step?.survival).toBeCloseTo(survival, 3);
    expect(step?.standardError).toBeCloseTo(error, 4);
  });

  it('has the median of 23 weeks, from 13 on, without an upper end', () => {
    expect(survivalMedian(curve)).toEqual({ age: 23, low: 13, high: null });
  });

  it('has log-log intervals around its values', () => {
    const { survival, interval } = survivalAt(curve, 10);
    expect(survival).toBeCloseTo(0.7529, 4);
    expect(interval.low).toBeCloseTo(0.5032, 3);
    expect(interval.high).toBeCloseTo(0.8894, 3);
  });

  it('is 1 before anybody ends and stays put between two steps', () => {
    expect(survivalAt(curve, 5.9)).toEqual({ survival: 1, standardError: 0, interval: { low: 1, high: 1 } });
    expect(survivalAt(curve, 12)).toEqual(survivalAt(curve, 10));
  });

  it('ends at 0, without a spread, when the last one left', () => {
    const [step] = kaplanMeier({ age: [3], ended: [4], censored: [0] });
    expect(step).toMatchObject({ survival: 0, standardError: 0, interval: { low: 0, high: 0 } });
    expect(kaplanMeier({ age: [], ended: [], censored: [] })).toEqual([]);
    expect(survivalMedian([])).toEqual({ age: null, low: null, high: null });
  });
});

const rows = fc.array(fc.record({ age: fc.integer({ min: 0, max: 12 }), ended: fc.nat(5), censored: fc.nat(5) }), {
  minLength: 1,
  maxLength: 25,
});
const columns = (all: readonly { age: number; ended: number; censored: number }[]): Lifetimes => ({
  age: all.map(({ age }) => age),
  ended: all.map(({ ended }) => ended),
  censored: all.map(({ censored }) => censored),
});

it('falls from 1 to 0 at most, inside its interval, whatever the order and grouping of the rows', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const curve = kaplanMeier(columns(all));
      let before = 1;
      for (const { survival, interval } of curve) {
        expect(survival).toBeLessThan(before);
        expect(interval.low).toBeLessThanOrEqual(survival);
        expect(interval.high).toBeGreaterThanOrEqual(survival);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        before = survival;
      }
      const single = all.flatMap((row) => [
        ...Array.from({ length: row.censored }, () => ({ ...row, ended: 0, censored: 1 })),
        ...Array.from({ length: row.ended }, () => ({ ...row, ended: 1, censored: 0 })),
      ]);
      const apart = kaplanMeier(columns(single.reverse()));
      expect(apart.map((step) => [step.age, step.atRisk])).toEqual(curve.map((step) => [step.age, step.atRisk]));
      apart.forEach((step, index) => {
        expect(step.survival).toBeCloseTo(curve[index]?.survival ?? -1, 12);
      });
    }),
    { seed: 11, numRuns: 100 },
  );
});

it('without censoring is the share still there', () => {
  const curve = kaplanMeier({ age: [5, 1, 2], ended: [2, 1, 3], censored: [0, 0, 0] });
  expect(curve.map(({ survival }) => survival)).toEqual([5 / 6, (5 / 6) * (2 / 5), 0]);
});
