import { expect, test } from 'vitest';
import { findFall } from '../../src/maths/step-in-rates.ts';

const LIMITS = { periodsBefore: 4, periodsAfter: 2 };
const MONTHS = Array.from({ length: 24 }, (_, month) => month);
const phase = MONTHS.map((month) => (month % 12) / 12);

function uniformFrom(start: number) {
  let seed = start;
  return () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
}

/** 150 trials a month at a rate of its own, drawn one by one. */
function draw(rate: (month: number) => number, start: number) {
  const uniform = uniformFrom(start);
  return {
    phase,
    trials: MONTHS.map(() => 150),
    successes: MONTHS.map((month) => Array.from({ length: 150 }, uniform).filter((u) => u < rate(month)).length),
  };
}

test('a fall from 50 to 35 % is found with its size, within two months of its date nineteen times out of twenty', () => {
  const seeds = Array.from({ length: 20 }, (_, index) => 1009 * (index + 1));
  const falls = seeds.map((seed) =>
    findFall(
      draw((month) => (month < 15 ? 0.5 : 0.35), seed),
      LIMITS,
    ),
  );
  expect(falls.filter((fall) => Math.abs((fall?.at ?? 0) - 15) <= 2).length).toBeGreaterThanOrEqual(19);
  for (const fall of falls) {
    expect(fall?.difference).toBeLessThan(-0.09);
    expect(fall?.probability).toBeLessThan(1e-4);
  }
});

test('a level rate is called a fall about as often as the probability says', () => {
  const seeds = Array.from({ length: 200 }, (_, index) => 7919 * (index + 1));
  const alarms = seeds.filter(
    (seed) =>
      (findFall(
        draw(() => 0.4, seed),
        LIMITS,
      )?.probability ?? 1) < 0.05,
  );
  expect(alarms.length / seeds.length).toBeLessThan(0.06);
});

test('a season that turns is no fall', () => {
  const wave = (month: number) => 0.4 + 0.12 * Math.cos((2 * Math.PI * month) / 12);
  const seeds = Array.from({ length: 50 }, (_, index) => 104729 * (index + 1));
  const alarms = seeds.filter((seed) => (findFall(draw(wave, seed), LIMITS)?.probability ?? 1) < 0.01);
  expect(alarms).toHaveLength(0);
});

test('a rise, a rate of nothing or everything, and too short a series show no fall', () => {
  expect(
    findFall(
      draw((month) => (month < 12 ? 0.2 : 0.6), 3),
      LIMITS,
    )?.probability ?? 1,
  ).toBeGreaterThan(0.05);
  expect(findFall({ phase, trials: MONTHS.map(() => 10), successes: MONTHS.map(() => 0) }, LIMITS)).toBeNull();
  expect(findFall({ phase, trials: MONTHS.map(() => 10), successes: MONTHS.map(() => 10) }, LIMITS)).toBeNull();
  expect(findFall({ phase: [0, 0.1], trials: [10, 10], successes: [5, 2] }, LIMITS)).toBeNull();
});
