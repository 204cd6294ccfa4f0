const ROUNDING = 1e-9;

/** Whether `part` is greater than `whole` by more than floating-point rounding: 0.1 + 0.2 does not exceed 0.3. Domain: both ≥ 0. */
export function exceeds(part: number, whole: number): boolean {
  return part - whole > whole * ROUNDING;
}
