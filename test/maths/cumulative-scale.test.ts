import { describe, expect, it } from 'vitest';
import { cumulativeScale } from '../../src/maths/cumulative-scale.ts';

describe('cumulativeScale', () => {
  const scale = cumulativeScale([2, 0, 1, 4]);

  it('lays the weights end to end', () => {
    expect([...scale.starts]).toEqual([0, 2, 2, 3, 7]);
    expect(scale.total).toBe(7);
  });

  it('finds the position that covers a point, its start included and its end left out', () => {
    const points = [0, 1.99, 2, 2.99, 3, 6.99];
    expect(points.map((point) => scale.positionAt(point))).toEqual([0, 0, 2, 2, 3, 3]);
  });

  it('never gives a position of weight 0', () => {
    const positions = Array.from({ length: 700 }, (_, step) => scale.positionAt(step / 100));
    expect(new Set(positions)).toEqual(new Set([0, 2, 3]));
  });

  it('covers a single weight whole', () => {
    expect(cumulativeScale([5]).positionAt(4.9)).toBe(0);
  });
});
