/** Relative size under which a further term changes nothing. */
const PRECISION = 1e-15;
const MOST_TERMS = 100_000;

/**
 * The probability that a chi-square variable exceeds a value.
 * Domain: value ≥ 0, degrees of freedom a whole number ≥ 1. Relative error about 1e-12; 0 once it underflows.
 * Source: the regularised upper incomplete gamma function, series below its mean and Lentz's continued fraction above.
 */
export function chiSquareTail(value: number, degreesOfFreedom: number): number {
  if (value <= 0) return 1;
  const shape = degreesOfFreedom / 2;
  const x = value / 2;
  const scale = Math.exp(shape * Math.log(x) - x - logGammaOfHalf(degreesOfFreedom));
  return x < shape + 1 ? Math.max(0, 1 - scale * lowerSeries(shape, x)) : scale * upperFraction(shape, x);
}

/** ln Γ(n/2), by its recurrence from Γ(1/2) = √π or Γ(1) = 1. */
function logGammaOfHalf(n: number): number {
  let log = n % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let below = n - 2; below > 0; below -= 2) log += Math.log(below / 2);
  return log;
}

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return fraction;
}
