const Z = 1.959963984540054;

export type Range = { low: number; high: number };

/** The proportions p that `successes` of `trials` does not contradict at 95 %: the roots of |p̂ − p| = z √(p(1−p)/n), by bisection. */
export function wilson(successes: number, trials: number): Range {
  const share = successes / trials;
  const tooFar = (p: number) => Math.abs(share - p) > Z * Math.sqrt((p * (1 - p)) / trials);
  return { low: edge(tooFar, 0, share), high: edge((p) => !tooFar(p), share, 1) };
}

/** The point of [low, high] where `before` stops being true, when it is true first and false then. */
function edge(before: (point: number) => boolean, low: number, high: number): number {
  let [left, right] = [low, high];
  if (!before(low)) return low;
  if (before(high)) return high;
  for (let step = 0; step < 200; step++) {
    const middle = (left + right) / 2;
    if (before(middle)) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}

/** Newcombe’s interval of the second rate less the first, from the two Wilson intervals. */
export function newcombe(first: { lost: number; atRisk: number }, second: { lost: number; atRisk: number }): Range {
  const [p, q] = [first.lost / first.atRisk, second.lost / second.atRisk];
  const [ofP, ofQ] = [wilson(first.lost, first.atRisk), wilson(second.lost, second.atRisk)];
  return {
    low: q - p - Math.sqrt((q - ofQ.low) ** 2 + (ofP.high - p) ** 2),
    high: q - p + Math.sqrt((ofQ.high - q) ** 2 + (p - ofP.low) ** 2),
  };
}

/** Mean and unbiased variance, deviations taken one by one. */
export function moments(values: readonly number[]): { n: number; mean: number; variance: number } {
  const n = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / n;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { n, mean, variance: squares / (n - 1) };
}

/** Welch’s 95 % interval of the second mean less the first. */
export function welch(first: readonly number[], second: readonly number[]): Range {
  const [a, b] = [moments(first), moments(second)];
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  const difference = b.mean - a.mean;
  if (va + vb === 0) return { low: difference, high: difference };
  const degrees = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const half = student975(degrees) * Math.sqrt(va + vb);
  return { low: difference - half, high: difference + half };
}

/** The 97.5 % point of Student’s t: with t = √ν tan θ the density is cos^(ν−1) θ, summed here in small steps. */
export function student975(degrees: number): number {
  const steps = 20_000;
  const width = Math.PI / 2 / steps;
  const half: number[] = [];
  let total = 0;
  for (let step = 0; step < steps; step++) {
    total += Math.cos((step + 0.5) * width) ** (degrees - 1) * width;
    half.push(total);
  }
  const step = half.findIndex((area) => area >= 0.95 * total);
  const [before, after] = [half[step - 1] ?? 0, half[step] ?? 0];
  const theta = (step + (0.95 * total - before) / (after - before)) * width;
  return Math.sqrt(degrees) * Math.tan(theta);
}
