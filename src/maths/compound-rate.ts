/**
 * The rate over `periods` periods of a rate that hits each of them: 1 − (1 − rate)^periods.
 * `periods` below 1 goes the other way: 1/12 turns a yearly rate into a monthly one.
 * Domain: 0 ≤ rate ≤ 1, periods > 0; the result lies in [0, 1]. Exact for rates far below 1e-16 too.
 */
export function compoundRate(rate: number, periods: number): number {
  return Math.min(1, -Math.expm1(periods * Math.log1p(-rate)));
}
