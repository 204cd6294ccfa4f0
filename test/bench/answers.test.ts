import { describe, expect, it } from 'vitest';
import { Answers, findDifference } from '../../bench/answers.ts';

const said = {
  rfm: [{ recency: 5, frequency: 1, monetary: 2, customers: 3, spent: 150 }],
  cohorts: [{ cohort: '2026-01', month: 0, customers: 3, revenue: 150 }],
  repeat: [{ rate: 0.25 }],
  gaps: [{ mean: 31.5, median: 30 }],
  averageOrder: [{ mean: 50, median: 49.5 }],
};
const answers = Answers.parse(said);

describe('answers of two peers', () => {
  it('are the same whatever the type of their numbers and the length of their dates', () => {
    const otherwise = {
      ...said,
      rfm: [{ recency: 5, frequency: 1, monetary: '2', customers: '3', spent: 150.000_000_000_03 }],
      cohorts: [{ cohort: '2026-01-01 00:00:00', month: '0', customers: 3, revenue: 150 }],
    };
    expect(findDifference(Answers.parse(otherwise), answers)).toBeNull();
  });

  it.each([
    [{ rfm: [{ ...said.rfm[0], customers: 4 }] }, 'rfm[0].customers: 4 instead of 3'],
    [{ rfm: [] }, 'rfm: 0 rows instead of 1'],
    [{ cohorts: [{ ...said.cohorts[0], cohort: '2026-02-01' }] }, 'cohorts[0].cohort: 2026-02 instead of 2026-01'],
    [{ gaps: [{ mean: 31.5, median: 31 }] }, 'gaps[0].median: 31 instead of 30'],
  ])('differ by one value: %j', (change, difference) => {
    expect(findDifference(Answers.parse({ ...said, ...change }), answers)).toBe(difference);
  });
});
