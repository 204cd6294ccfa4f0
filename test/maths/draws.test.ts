import { describe, expect, it } from 'vitest';
import { drawBeta } from '../../src/maths/draw-beta.ts';
import { drawGamma } from '../../src/maths/draw-gamma.ts';
import { drawLognormal } from '../../src/maths/draw-lognormal.ts';
import { drawNormal } from '../../src/maths/draw-normal.ts';
import { type Random, seededRandom } from '../../src/maths/seeded-random.ts';

const DRAWS = 200_000;

function drawMany(draw: (random: Random) => number, seed = 1): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: DRAWS }, () => draw(random));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
}

function shareBelow(values: readonly number[], limit: number): number {
  return values.filter((value) => value <= limit).length / values.length;
}

/** Five standard errors of the mean: a right generator misses it once in two million seeds, and the seed is fixed. */
function expectMoments(values: readonly number[], mean: number, variance: number): void {
  expect(Math.abs(meanOf(values) - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
  expect(Math.abs(varianceOf(values) / variance - 1)).toBeLessThan(0.05);
}

/** Known points of the distribution function; 0.006 is over five standard errors of a share. */
function expectShares(values: readonly number[], points: readonly [limit: number, share: number][]): void {
  for (const [limit, share] of points) expect(Math.abs(shareBelow(values, limit) - share)).toBeLessThan(0.006);
}

describe('draws have the moments and the distribution of their law', () => {
  it('normal: standard tables', () => {
    const values = drawMany(drawNormal);
    expectMoments(values, 0, 1);
    expectShares(values, [
      [-1.959964, 0.025],
      [0, 0.5],
      [1, 0.841345],
    ]);
  });

  it('gamma of shape 1 is an exponential, of shape 1/2 half a squared normal', () => {
    expectShares(
      drawMany((random) => drawGamma(random, 1)),
      [[1, 1 - Math.exp(-1)]],
    );
    // P(Z² ≤ 1) = 0.682689 for a standard normal Z, and Z² / 2 is gamma of shape 1/2.
    expectShares(
      drawMany((random) => drawGamma(random, 0.5)),
      [[0.5, 0.682689]],
    );
  });

  it.each([0.2, 0.9, 1, 3, 40])('gamma of shape %d has mean and variance equal to it', (shape) => {
    const values = drawMany((random) => drawGamma(random, shape));
    expect(values.every((value) => value >= 0)).toBe(true);
    expectMoments(values, shape, shape);
  });

  it('beta: mean a / (a + b); a beta of 1 and 1 is a uniform', () => {
    const [a, b] = [0.45, 0.145];
    const values = drawMany((random) => drawBeta(random, a, b));
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expectMoments(values, a / (a + b), (a * b) / ((a + b) ** 2 * (a + b + 1)));
    expectShares(
      drawMany((random) => drawBeta(random, 1, 1)),
      [
        [0.1, 0.1],
        [0.7, 0.7],
      ],
    );
  });

  it('lognormal: its median, and the mean median × e^(σ² / 2)', () => {
    const values = drawMany((random) => drawLognormal(random, 9, 0.5));
    expectShares(values, [[9, 0.5]]);
    expectMoments(values, 9 * Math.exp(0.125), 81 * Math.exp(0.25) * (Math.exp(0.25) - 1));
  });
});
