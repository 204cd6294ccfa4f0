import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { areaUnderRoc } from '../../src/maths/area-under-roc.ts';
import type { DesignMatrix } from '../../src/maths/design-matrix.ts';
import { drawNormal } from '../../src/maths/draw-normal.ts';
import { linearPredictor } from '../../src/maths/linear-predictor.ts';
import { logLoss } from '../../src/maths/log-loss.ts';
import { logisticFunction } from '../../src/maths/logistic-function.ts';
import { fitLogistic } from '../../src/maths/logistic-regression.ts';
import { scoredGroups } from '../../src/maths/scored-groups.ts';
import { seededRandom } from '../../src/maths/seeded-random.ts';
import { topPrecision } from '../../src/maths/top-precision.ts';
import { weightedMoments } from '../../src/maths/weighted-moments.ts';
import { lacksShared, sharedFile } from '../outside-needs.ts';

fc.configureGlobal({ seed: 7 });

const AGE = [23, 31, 45, 52, 29, 38, 61, 47, 33, 26, 55, 41, 36, 64, 28, 50, 44, 39, 58, 30];
const SPEND = [120, 80, 45, 300, 60, 210, 15, 95, 130, 70, 20, 160, 85, 40, 110, 25, 55, 190, 35, 65];
const PLAN = [...'abcabcabcaabbccababc'];
const LEFT = Float64Array.of(1, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1);
const WEIGHTS = Float64Array.of(1, 1, 2, 1, 1, 3, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1);
const ONES = new Float64Array(LEFT.length).fill(1);

function standardised(values: readonly number[], weights: Float64Array): Float64Array {
  const { mean, deviation } = weightedMoments(Float64Array.from(values), weights);
  return Float64Array.from(values, (value) => (value - mean) / deviation);
}

function smallDesign(weights: Float64Array): DesignMatrix {
  return {
    numbers: [standardised(AGE, weights), standardised(SPEND, weights)],
    levels: [{ codes: Int32Array.from(PLAN, (plan) => 'abc'.indexOf(plan)), count: 3 }],
  };
}

/** Customers drawn from a known model: `rows` of three quantities and a kind of customer. */
function drawn(rows: number, seed: number) {
  const random = seededRandom(seed);
  const numbers = [0, 1, 2].map(() => Float64Array.from({ length: rows }, () => drawNormal(random)));
  const codes = Int32Array.from({ length: rows }, () => Math.floor(random() * 4));
  const outcome = Float64Array.from({ length: rows }, (_, row) => {
    const logOdds = -1 + (numbers[0]?.[row] ?? 0) - 0.5 * (numbers[1]?.[row] ?? 0) + (codes[row] === 2 ? 1 : 0);
    return random() < logisticFunction(logOdds) ? 1 : 0;
  });
  return { design: { numbers, levels: [{ codes, count: 4 }] }, outcome, weights: new Float64Array(rows).fill(1) };
}

describe('L2 logistic regression', () => {
  it('finds the minimum that scipy finds on twenty customers', () => {
    // scipy 1.17.1, minimize(method='trust-exact', gtol=1e-12) on a dense matrix: plan a, b, c one-hot, intercept free.
    const plain = fitLogistic({ design: smallDesign(ONES), outcome: LEFT, weights: ONES }, 1);
    const expected = [-1.75508097, -0.778688587, 0.180908093, -0.169926761, -0.010981332];
    for (const [index, value] of expected.entries()) expect(plain.coefficients[index]).toBeCloseTo(value, 6);
    expect(plain.intercept).toBeCloseTo(-0.330784852, 6);
    expect(plain.loss).toBeCloseTo(7.6301582034, 8);
    expect(plain.converged).toBe(true);
  });

  it('counts a customer as often as their weight says', () => {
    const weighted = fitLogistic({ design: smallDesign(WEIGHTS), outcome: LEFT, weights: WEIGHTS }, 1);
    const expected = [-1.765561623, -1.036915254, 0.507715983, -0.175830759, -0.331885225];
    for (const [index, value] of expected.entries()) expect(weighted.coefficients[index]).toBeCloseTo(value, 6);
    expect(weighted.intercept).toBeCloseTo(-0.349808466, 6);
    expect(weighted.loss).toBeCloseTo(9.3888392731, 8);
  });

  it('forgets customers of weight 0', () => {
    const weights = ONES.map((_, row) => (row < 15 ? 1 : 0));
    const design = smallDesign(weights);
    const part: DesignMatrix = {
      numbers: design.numbers.map((values) => values.slice(0, 15)),
      levels: design.levels.map(({ codes, count }) => ({ codes: codes.slice(0, 15), count })),
    };
    const cut = fitLogistic({ design: part, outcome: LEFT.slice(0, 15), weights: weights.slice(0, 15) }, 1);
    const all = fitLogistic({ design, outcome: LEFT, weights }, 1);
    for (const [index, value] of cut.coefficients.entries()) expect(all.coefficients[index]).toBeCloseTo(value, 10);
  });

  it('has, at its minimum, as many expected outcomes as there were, in all and for the unpenalised intercept', () => {
    const sample = drawn(2000, 5);
    const fit = fitLogistic(sample, 1);
    const expected = linearPredictor(sample.design, 2000, fit).map(logisticFunction);
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    expect(sum(expected)).toBeCloseTo(sum(sample.outcome), 5);
    // Of a column of levels that is complete, the coefficients add up to 0: their gradients add up to the intercept's.
    expect(sum(fit.coefficients.subarray(3))).toBeCloseTo(0, 6);
  });

  it('ends at the same place whether or not it starts from a sample', () => {
    const sample = drawn(12_000, 9);
    const zeros = { coefficients: new Float64Array(7), intercept: 0 };
    const [fromSample, fromZero] = [fitLogistic(sample, 1), fitLogistic(sample, 1, zeros)];
    expect(fromSample.converged && fromZero.converged).toBe(true);
    for (const [index, value] of fromZero.coefficients.entries()) {
      expect(fromSample.coefficients[index]).toBeCloseTo(value, 5);
    }
  });

  it('recovers the model that customers were drawn from', () => {
    const { coefficients, intercept } = fitLogistic(drawn(40_000, 11), 1);
    const contrast = (coefficients[5] ?? 0) - (coefficients[3] ?? 0);
    expect(coefficients[0]).toBeGreaterThan(0.94);
    expect(coefficients[0]).toBeLessThan(1.06);
    expect(coefficients[1]).toBeGreaterThan(-0.55);
    expect(coefficients[1]).toBeLessThan(-0.45);
    expect(contrast).toBeGreaterThan(0.88);
    expect(contrast).toBeLessThan(1.12);
    expect(intercept + (coefficients[3] ?? 0)).toBeGreaterThan(-1.12);
    expect(intercept + (coefficients[3] ?? 0)).toBeLessThan(-0.88);
  });

  it('stays finite where a column tells the outcome without a fault', () => {
    const outcome = Float64Array.from({ length: 200 }, (_, row) => (row < 60 ? 1 : 0));
    const weights = new Float64Array(200).fill(1);
    const fit = fitLogistic(
      { design: { numbers: [outcome.map((value) => 100 * value)], levels: [] }, outcome, weights },
      1,
    );
    expect(fit.converged).toBe(true);
    expect([...fit.coefficients, fit.intercept].every(Number.isFinite)).toBe(true);
  });

  it('is not moved by a constant column, nor by the order of the rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const sample = drawn(120, seed);
        const plain = fitLogistic(sample, 1);
        const constant = new Float64Array(120);
        const wider = fitLogistic(
          { ...sample, design: { ...sample.design, numbers: [...sample.design.numbers, constant] } },
          1,
        );
        const turned = fitLogistic(
          {
            design: {
              numbers: sample.design.numbers.map((values) => values.toReversed()),
              levels: sample.design.levels.map(({ codes, count }) => ({ codes: codes.toReversed(), count })),
            },
            outcome: sample.outcome.toReversed(),
            weights: sample.weights,
          },
          1,
        );
        for (const index of [0, 1, 2]) {
          expect(wider.coefficients[index]).toBeCloseTo(plain.coefficients[index] ?? 0, 6);
          expect(turned.coefficients[index]).toBeCloseTo(plain.coefficients[index] ?? 0, 6);
        }
        const probabilities = linearPredictor(sample.design, 120, plain).map(logisticFunction);
        expect(probabilities.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

const Reference = z.object({
  models: z.object({
    results: z.object({
      logistic_l2_C1: z.object({
        ...{ AUC: z.number(), logloss: z.number(), brier: z.number(), top_decile_precision: z.number() },
        ...{ coef: z.record(z.string(), z.number()), intercept: z.number() },
        first_5_test_rows: z.array(z.object({ p: z.number() })),
      }),
    }),
  }),
});

describe.skipIf(lacksShared('data/telco_churn'))('on the telco customers of ../shared', () => {
  const read = (name: string) => readFileSync(sharedFile(`data/telco_churn/${name}`), 'utf8');

  it('gives the coefficients and the test results of scikit-learn, C = 1, on its split', () => {
    const wanted = Reference.parse(JSON.parse(read('reference.json'))).models.results.logistic_l2_C1;
    const rows = z.array(z.record(z.string(), z.string())).parse(parse(read('telco_churn.csv'), { columns: true }));
    const quantities = ['tenure', 'MonthlyCharges', 'TotalCharges'];
    const kinds = Object.keys(rows[0] ?? {}).filter((name) => ![...quantities, 'customerID', 'Churn'].includes(name));
    const values = kinds.map((name) => [...new Set(rows.map((row) => row[name] ?? ''))].sort());
    const weights = Float64Array.from(rows, (_, row) => (row % 5 === 0 ? 0 : 1));
    const design: DesignMatrix = {
      numbers: quantities.map((name) =>
        standardised(
          rows.map((row) => Number(row[name]?.trim() || 0)),
          weights,
        ),
      ),
      levels: kinds.map((name, index) => ({
        codes: Int32Array.from(rows, (row) => values[index]?.indexOf(row[name] ?? '') ?? -1),
        count: values[index]?.length ?? 0,
      })),
    };
    const outcome = Float64Array.from(rows, (row) => (row.Churn === 'Yes' ? 1 : 0));
    const fit = fitLogistic({ design, outcome, weights }, 1);
    const names = [
      ...quantities,
      ...kinds.flatMap((name, index) => (values[index] ?? []).map((value) => `${name}_${value}`)),
    ];
    // The reference stopped earlier (its complete sets of levels do not add up to 0): hence 0.002.
    for (const [index, name] of names.entries()) {
      expect(Math.abs((fit.coefficients[index] ?? 0) - (wanted.coef[name] ?? 0)), name).toBeLessThan(0.002);
    }
    expect(Math.abs(fit.intercept - wanted.intercept)).toBeLessThan(0.02);

    const probabilities = linearPredictor(design, rows.length, fit).map(logisticFunction);
    const isTest = (_: number, row: number) => row % 5 === 0;
    const [scores, answers] = [probabilities.filter(isTest), outcome.filter(isTest)];
    const groups = scoredGroups(
      scores,
      answers,
      answers.map((value) => 1 - value),
    );
    expect(Math.abs(areaUnderRoc(groups) - wanted.AUC)).toBeLessThan(0.0002);
    expect(Math.abs(logLoss(groups) - wanted.logloss)).toBeLessThan(0.0002);
    expect(topPrecision(groups, 141)).toBeCloseTo(wanted.top_decile_precision, 10);
    for (const [row, { p }] of wanted.first_5_test_rows.entries()) {
      expect(Math.abs((scores[row] ?? 0) - p)).toBeLessThan(0.002);
    }
  });
});
