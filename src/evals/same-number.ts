const RELATIVE = 0.005;
const ABSOLUTE = 1e-9;

/** Two numbers that agree: within the tolerance given, else within 0.5 % of the expected one. */
export function sameNumber(expected: number, got: number, tolerance?: number): boolean {
  const allowed = tolerance ?? RELATIVE * Math.abs(expected);
  return Math.abs(expected - got) <= Math.max(allowed, ABSOLUTE);
}
