import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaInterval } from '../../src/maths/area-interval.ts';
import { areaUnderRoc } from '../../src/maths/area-under-roc.ts';
import { brierScore } from '../../src/maths/brier-score.ts';
import { calibrationBins } from '../../src/maths/calibration-bins.ts';
import { logLoss } from '../../src/maths/log-loss.ts';
import { scoredGroups } from '../../src/maths/scored-groups.ts';
import { topPrecision } from '../../src/maths/top-precision.ts';

fc.configureGlobal({ seed: 7 });

const SCORES = Float64Array.of(0.9, 0.8, 0.8, 0.5, 0.3, 0.3, 0.1);
const POSITIVES = Float64Array.of(2, 1, 0, 3, 1, 0, 0);
const NEGATIVES = Float64Array.of(0, 1, 2, 1, 2, 1, 4);
const groups = scoredGroups(SCORES, POSITIVES, NEGATIVES);

/** Scores on a coarse grid, so that many are equal, with both outcomes present. */
const judged = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 20 }), positives: fc.nat(3), negatives: fc.nat(3) }), {
    minLength: 2,
    maxLength: 40,
  })
  .filter((rows) => rows.some(({ positives }) => positives > 0) && rows.some(({ negatives }) => negatives > 0))
  .map((rows) => ({
    scores: Float64Array.from(rows, ({ score }) => score / 20),
    positives: Float64Array.from(rows, ({ positives }) => positives),
    negatives: Float64Array.from(rows, ({ negatives }) => negatives),
  }));

describe('the area under the ROC curve', () => {
  it('counts each pair of customers, half for equal scores, as often as they weigh', () => {
    // Counted pair by pair with numpy: 59.5 of 77 pairs.
    expect(areaUnderRoc(groups)).toBeCloseTo(0.7727272727, 10);
  });

  it('is 1 for a perfect order, 0 for its reverse, one half for equal scores', () => {
    const area = (scores: number[]) =>
      areaUnderRoc(scoredGroups(Float64Array.from(scores), Float64Array.of(1, 0, 1), Float64Array.of(0, 1, 0)));
    expect([area([0.9, 0.1, 0.8]), area([0.1, 0.9, 0.2]), area([0.5, 0.5, 0.5])]).toEqual([1, 0, 0.5]);
  });

  it('is, for 1 − p, what is left to 1, and the same pair by pair', () => {
    fc.assert(
      fc.property(judged, ({ scores, positives, negatives }) => {
        const area = areaUnderRoc(scoredGroups(scores, positives, negatives));
        const reverse = areaUnderRoc(
          scoredGroups(
            scores.map((score) => 1 - score),
            positives,
            negatives,
          ),
        );
        expect(area + reverse).toBeCloseTo(1, 10);
        let pairs = 0;
        let won = 0;
        for (const [one, yes] of positives.entries()) {
          for (const [other, no] of negatives.entries()) {
            const [a, b] = [scores[one] ?? 0, scores[other] ?? 0];
            pairs += yes * no;
            won += yes * no * (a > b ? 1 : a === b ? 0.5 : 0);
          }
        }
        expect(area).toBeCloseTo(won / pairs, 10);
      }),
    );
  });

  it('has the interval of Hanley and McNeil', () => {
    // Hanley & McNeil 1982: for an area of 0.893 from 51 diseased and 58 healthy patients the standard error is 0.032.
    const { low, high } = areaInterval(0.893, 51, 58);
    expect(Math.abs((high - low) / 2 / 1.96 - 0.032)).toBeLessThan(0.001);
    expect(areaInterval(1, 20, 20)).toEqual({ low: 1, high: 1 });
  });
});

describe('the other measures of probabilities', () => {
  it('weigh what each customer was given', () => {
    // numpy: −Σ(P ln s + N ln(1 − s)) / n and Σ(P (1 − s)² + N s²) / n.
    expect(logLoss(groups)).toBeCloseTo(0.5961225967, 10);
    expect(brierScore(groups)).toBeCloseTo(0.21, 10);
  });

  it('make certainty that proves wrong dear, not infinite', () => {
    expect(logLoss([{ score: 1, positives: 0, negatives: 1 }])).toBeCloseTo(36.04, 1);
  });

  it('share out the customers of an equal score that the limit of the top cuts', () => {
    expect(topPrecision(groups, 2)).toBe(1);
    // Two customers at 0.9, both with the outcome; two of the four at 0.8, one of whom has it.
    expect(topPrecision(groups, 4)).toBeCloseTo((2 + 0.5) / 4, 12);
    expect(topPrecision(groups, 18)).toBeCloseTo(7 / 18, 12);
  });

  it('keep every customer in one bin of the calibration, from the least score', () => {
    fc.assert(
      fc.property(judged, ({ scores, positives, negatives }) => {
        const found = calibrationBins(scoredGroups(scores, positives, negatives), 10);
        const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(total(positives) + total(negatives));
        expect(found.reduce((sum, { count, observed }) => sum + count * observed, 0)).toBeCloseTo(total(positives), 8);
        expect(found.length).toBeLessThanOrEqual(10);
        const given = found.map(({ predicted }) => predicted);
        expect(given).toEqual(given.toSorted((a, b) => a - b));
      }),
    );
  });
});
