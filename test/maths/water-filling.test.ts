import { expect, it } from 'vitest';
import { waterFilling } from '../../src/maths/water-filling.ts';

const basin = (value: number, scale = 1) => ({ units: 1, value, scale, least: 0, most: Number.MAX_VALUE });

it('two equal basins share alike', () => {
  expect(waterFilling([basin(10), basin(10)], 2, 1).perUnit).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
});

it('the optimum of two basins is the one of Lagrange: e^(1/2) between values puts half a scale between amounts', () => {
  const { perUnit, marginal } = waterFilling([basin(10 * Math.exp(0.5)), basin(10)], 1.5, 0.001);
  expect((perUnit[0] ?? 0) - (perUnit[1] ?? 0)).toBeCloseTo(0.5, 9);
  expect(marginal).toBeCloseTo(10 * Math.exp(-(perUnit[1] ?? 0)), 6);
});

it('nothing is put where it brings less than the floor', () => {
  const { perUnit, marginal } = waterFilling([basin(10), basin(0.5)], 100, 1);
  expect(perUnit).toEqual([expect.closeTo(Math.log(10), 9), 0]);
  expect(marginal).toBe(1);
});
