/** The next uniform number, strictly between 0 and 1. */
export type Random = () => number;

const TWO_TO_32 = 2 ** 32;
const ROUNDS_DISCARDED = 12;

/**
 * A repeatable stream of uniform numbers, 32 bits each, strictly inside (0, 1) so that logarithms are finite.
 * Domain: a whole seed from 0 to 2^53 − 1. Same seed, same stream, on every machine. Not for secrets.
 * Source: sfc32 and its seeding, Chris Doty-Humphrey, PractRand 0.94 (public domain).
 */
export function seededRandom(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / TWO_TO_32) | 0;
  let counter = 1;

  function nextUint32(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  for (let round = 0; round < ROUNDS_DISCARDED; round++) nextUint32();
  return () => (nextUint32() + 0.5) / TWO_TO_32;
}
