/** From here on the asymptotic series below is exact to the last digits. */
const SERIES_FROM = 10;

/**
 * ψ(x), the derivative of ln Γ(x). Domain: x > 0. Absolute error about 1e-14.
 * Source: Abramowitz and Stegun 6.3.18, after the recurrence ψ(x + 1) = ψ(x) + 1/x.
 */
export function digamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < SERIES_FROM) {
    shift += 1 / z;
    z += 1;
  }
  const square = 1 / (z * z);
  const series =
    square *
    (1 / 12 -
      square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square * (1 / 132 - square * (691 / 32760))))));
  return Math.log(z) - 0.5 / z - series - shift;
}
