/** From here on the asymptotic series below is exact to the last digits. */
const SERIES_FROM = 10;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * ln Γ(x). Domain: x > 0. Relative error about 1e-15 away from its zeros at 1 and 2, absolute error 1e-14 there.
 * Source: Stirling's series with Bernoulli numbers, Abramowitz and Stegun 6.1.41, after the recurrence Γ(x + 1) = x Γ(x).
 */
export function logGamma(x: number): number {
  let shift = 1;
  let z = x;
  while (z < SERIES_FROM) {
    shift *= z;
    z += 1;
  }
  const inverse = 1 / z;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360))))));
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series - Math.log(shift);
}
