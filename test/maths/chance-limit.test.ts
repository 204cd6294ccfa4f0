import { expect, test } from 'vitest';
import { chanceLimit } from '../../src/maths/chance-limit.ts';
import { wilsonInterval } from '../../src/maths/wilson-interval.ts';

test('at the limit, the Wilson intervals of the two proportions touch', () => {
  for (const [successes, usual, trials] of [
    [60, 2000, 200],
    [0, 15_000, 1500],
    [500, 1000, 80],
  ] as const) {
    const limit = chanceLimit({ successes, trials: usual }, trials);
    expect(wilsonInterval(limit * trials, trials).low).toBeCloseTo(wilsonInterval(successes, usual).high, 12);
  }
});

test('it stays a proportion', () => {
  expect(chanceLimit({ successes: 30, trials: 30 }, 30)).toBe(1);
  expect(chanceLimit({ successes: 29, trials: 30 }, 1)).toBe(1);
});
