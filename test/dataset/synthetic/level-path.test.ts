import { describe, expect, it } from 'vitest';
import { levelsOf } from '../../../src/dataset/synthetic/level-path.ts';
import { stepAt } from '../../../src/dataset/synthetic/step-at.ts';

const days = ['2024-05-01', '2024-05-02', '2024-05-03', '2024-05-04', '2024-05-05', '2024-05-06'];

describe('levelsOf', () => {
  it('goes straight from a point to the next, and keeps its ends', () => {
    const path = [
      { day: '2024-05-02', level: 1 },
      { day: '2024-05-04', level: 2 },
    ];
    expect([...levelsOf(path, days)]).toEqual([1, 1, 1.5, 2, 2, 2]);
  });

  it('is 1 without any point', () => expect([...levelsOf([], days)]).toEqual([1, 1, 1, 1, 1, 1]));

  it('joins points that lie outside the days', () => {
    const path = [
      { day: '2024-04-29', level: 0 },
      { day: '2024-05-09', level: 10 },
    ];
    expect([...levelsOf(path, days)]).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

describe('stepAt', () => {
  it('changes from a day to the next one, or slowly', () => {
    expect([...levelsOf(stepAt('2024-05-03', 4, 8), days)]).toEqual([4, 4, 4, 8, 8, 8]);
    expect([...levelsOf(stepAt('2024-05-02', 4, 8, 4), days)]).toEqual([4, 4, 5, 6, 7, 8]);
  });
});
