/** ln Γ(z + n) − ln Γ(z) for n = 0, 1 … (`log`), and its derivative with respect to z (`slope`). */
export type RisingFactorials = { readonly log: Float64Array; readonly slope: Float64Array };

/** Ratios of Γ by recurrence, a sum of logarithms instead of a difference of large numbers. Domain: z > 0; n from 0 to `most`. */
export function risingFactorials(z: number, most: number): RisingFactorials {
  const log = new Float64Array(most + 1);
  const slope = new Float64Array(most + 1);
  let [logSum, slopeSum] = [0, 0];
  for (let n = 1; n <= most; n++) {
    logSum += Math.log(z + n - 1);
    slopeSum += 1 / (z + n - 1);
    log[n] = logSum;
    slope[n] = slopeSum;
  }
  return { log, slope };
}
