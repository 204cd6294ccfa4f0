import { expect, test } from 'vitest';
import { bgNbd } from '../../../src/maths/repeat-buying/bg-nbd.ts';
import { gammaGamma } from '../../../src/maths/repeat-buying/gamma-gamma.ts';
import { mbgNbd } from '../../../src/maths/repeat-buying/mbg-nbd.ts';
import { paretoNbd } from '../../../src/maths/repeat-buying/pareto-nbd.ts';
import { repeatsOf } from './repeats-of.ts';

const history = (frequency: number, recency: number, age: number) => ({ frequency, recency, age });

/** Published estimates on CDNOW: Fader, Hardie and Lee 2005, and 2005b. */
const BG = [0.243, 4.414, 0.793, 2.426];
const PARETO = [0.553, 10.578, 0.606, 11.669];

// Computed from the published expressions with scipy's hypergeometric function: x, t_x, T, E[Y(39)], P(alive).
test.each([
  [0, 0, 39, 0.194_530_721_7, 1],
  [1, 10, 39, 0.417_699_104_6, 0.437_249_210_5],
  [1, 35, 39, 0.698_000_934_4, 0.730_670_365_6],
  [2, 20, 39, 0.913_649_939, 0.542_943_454_3],
  [5, 30, 39, 2.679_457_331_6, 0.705_626_847_2],
  [10, 20, 39, 0.276_653_661_8, 0.038_114_313_2],
  [10, 35, 39, 6.116_055_569_4, 0.842_603_188_6],
  [23, 39, 39, 15.685_398_700_8, 0.968_555_454_2],
  [29, 38, 39, 19.316_638_655_5, 0.951_003_370_3],
])('BG/NBD, %d purchases up to week %d of %d', (x, recency, age, repeats, alive) => {
  expect(repeatsOf(bgNbd, BG, history(x, recency, age), 39)).toBeCloseTo(repeats, 8);
  expect(bgNbd.aliveProbability(BG, history(x, recency, age))).toBeCloseTo(alive, 8);
});

test.each([
  [0, 0, 39, 0.106_526_713_2, 0.294_467_031],
  [1, 10, 39, 0.403_797_064_1, 0.397_461_422_7],
  [1, 35, 39, 0.963_330_060_7, 0.948_215_256],
  [3, 38, 39, 2.295_366_819_8, 0.987_552_456_4],
  [10, 20, 39, 0.555_284_192_1, 0.080_434_553_2],
  [20, 30, 39, 4.631_336_551_8, 0.344_456_513_1],
  [23, 39, 39, 15.407_882_239_1, 1],
  [26, 30.86, 39, 4.558_020_392_9, 0.262_401_280_5],
])('Pareto/NBD, %d purchases up to week %d of %d', (x, recency, age, repeats, alive) => {
  expect(repeatsOf(paretoNbd, PARETO, history(x, recency, age), 39)).toBeCloseTo(repeats, 8);
  expect(paretoNbd.aliveProbability(PARETO, history(x, recency, age))).toBeCloseTo(alive, 6);
});

// Fader, Hardie and Lee 2005, the worked example of their spreadsheet note.
test('the published example of BG/NBD expects 1.226 purchases', () => {
  expect(repeatsOf(bgNbd, BG, history(2, 30.43, 38.86), 39)).toBeCloseTo(1.226, 3);
});

// The walkthrough of the R package BTYD: P(alive) of customer 1516, expectation of a newcomer over 52 weeks.
test('the published examples of Pareto/NBD hold', () => {
  const fitted = [0.5533, 10.578, 0.6061, 11.6645];
  expect(paretoNbd.aliveProbability(fitted, history(26, 30.86, 31))).toBeCloseTo(0.9979, 4);
  expect(repeatsOf(paretoNbd, fitted, history(26, 30.86, 31), 52)).toBeCloseTo(25.456, 2);
  expect(repeatsOf(paretoNbd, fitted, history(0, 0, 0), 52)).toBeCloseTo(1.4734, 3);
});

// Estimates and P(alive) by the Python package lifetimes 0.11.3 on the same data.
test('MBG/NBD gives what lifetimes gives', () => {
  const fitted = [0.524_837_725_567_640_7, 6.182_988_479_133_824, 0.891_356_280_931_186_7, 1.614_000_025_672_318_4];
  const first = history(2, 30.43, 38.86);
  expect(mbgNbd.aliveProbability(fitted, first)).toBeCloseTo(0.706_126_258_7, 9);
  expect(repeatsOf(mbgNbd, fitted, first, 39)).toBeCloseTo(1.262_670_778_7, 8);
});

// Maximum likelihood on the published file by scipy, as lifetimes finds it: p 6.249, q 3.745, v 15.448; population mean 35.171.
test.each([
  [2, 22.35, 24.658_615_912_4],
  [29, 26.26, 26.392_947_644_4],
  [17, 48.23, 47.901_100_503_5],
])('Gamma-Gamma, %d repeat purchases of %d', (x, mean, expected) => {
  const fitted = [6.248_803_37, 3.744_588_44, 15.447_745_8];
  expect(gammaGamma.expectedSpend(fitted, x, x * mean)).toBeCloseTo(expected, 5);
  expect(gammaGamma.expectedSpend(fitted, 0, 0)).toBeCloseTo(35.171, 3);
});
