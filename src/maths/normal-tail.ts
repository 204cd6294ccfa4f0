/**
 * Chance that a standard normal draw lies above `z`; relative error under 1e-9.
 * Source: series (Marsaglia 2004) near 0, continued fraction (Abramowitz and Stegun 26.2.14) in the tail.
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < 0) return 1 - normalTail(-z);
  if (z < 3) return 0.5 - density(z) * series(z);
  return density(z) / continuedFraction(z);
}

/** Chance of a normal draw at least this far from 0, on either side. */
export function twoSidedTail(z: number): number {
  return Math.min(1, 2 * normalTail(Math.abs(z)));
}

function density(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** z + z³/3 + z⁵/15 + … */
function series(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** z + 1/(z + 2/(z + 3/(z + …))). */
function continuedFraction(z: number): number {
  let value = z;
  for (let level = 60; level > 0; level--) value = z + level / value;
  return value;
}
