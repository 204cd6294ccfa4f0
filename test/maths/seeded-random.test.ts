import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/maths/seeded-random.ts';

const TWO_TO_32 = 2 ** 32;

function firstOutputs(seed: number, count: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random() * TWO_TO_32 - 0.5);
}

/** The recurrence of PractRand's sfc32 written with BigInt: a second road to the same numbers. */
function practRand(seed: bigint, count: number): number[] {
  const mask = 0xffff_ffffn;
  let [a, b, c, counter] = [0n, seed & mask, seed >> 32n, 1n];
  const next = () => {
    const sum = (a + b + counter++) & mask;
    a = b ^ (b >> 9n);
    b = (c + (c << 3n)) & mask;
    c = ((((c << 21n) | (c >> 11n)) & mask) + sum) & mask;
    return Number(sum);
  };
  for (let round = 0; round < 12; round++) next();
  return Array.from({ length: count }, next);
}

describe('seededRandom', () => {
  it('gives the published outputs of sfc32 for seeds 0 and 1', () => {
    // PractRand 0.94, sfc32::seed(Uint64): first outputs after its twelve discarded rounds.
    expect(firstOutputs(0, 4)).toEqual([1363572419, 145230303, 808754475, 4216505632]);
    expect(firstOutputs(1, 4)).toEqual([2012149540, 1872316204, 1707632675, 1779833415]);
  });

  it('agrees with the recurrence in whole numbers, for seeds beyond 32 bits too', () => {
    for (const seed of [42, 2 ** 31, 2 ** 32 + 7, Number.MAX_SAFE_INTEGER])
      expect(firstOutputs(seed, 200)).toEqual(practRand(BigInt(seed), 200));
  });

  it('stays strictly inside 0 and 1, with the mean and spread of a uniform', () => {
    const random = seededRandom(3);
    const draws = Array.from({ length: 100_000 }, random);
    expect(draws.every((draw) => draw > 0 && draw < 1)).toBe(true);
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(1 / 2, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it('gives different streams for neighbouring seeds', () => {
    expect(firstOutputs(1, 5)).not.toEqual(firstOutputs(2, 5));
  });
});
