import { twoSidedTail } from './normal-tail.ts';

/**
 * Chance that Student's t falls at least this far from 0, on either side.
 * Domain: degrees of freedom ≥ 10, fractional allowed; relative error under 1e-4 down to probabilities of 1e-8.
 * Source: Hill 1970, algorithm 395 (normal approximation).
 */
export function studentTwoSidedTail(t: number, degrees: number): number {
  const a = degrees - 0.5;
  const b = 48 * a * a;
  const y = a * Math.log1p((t * t) / degrees);
  const correction = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b) + y + 3;
  return twoSidedTail(Math.sqrt(y) * (correction / b + 1));
}
