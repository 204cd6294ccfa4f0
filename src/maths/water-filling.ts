/** A place to put an amount: `units` of it, each worth `value × (1 − exp(−amount per unit / scale))`, within bounds per unit. */
export type Basin = {
  readonly units: number;
  readonly value: number;
  readonly scale: number;
  readonly least: number;
  readonly most: number;
};

const STEPS = 200;

/**
 * How much to put into each unit of each basin so that the total is worth most: up to their bounds, the last amount put into
 * each brings the same (`marginal`). Nothing is put where it brings less than `floor`, beyond the least asked for.
 * Domain: units, values ≥ 0; scales > 0 where values are; least ≤ most; the least amounts do not exceed the total. Source: water-filling on
 * concave returns (Koopman 1953), by bisection.
 */
export function waterFilling(
  basins: readonly Basin[],
  total: number,
  floor: number,
): { perUnit: number[]; marginal: number } {
  const fill = (marginal: number) =>
    basins.map(({ value, scale, least, most }) => {
      const wanted = value <= 0 ? 0 : scale * Math.log(value / (scale * marginal));
      return Math.min(most, Math.max(least, wanted, 0));
    });
  const amountOf = (perUnit: readonly number[]) =>
    perUnit.reduce((sum, amount, index) => sum + amount * (basins[index]?.units ?? 0), 0);
  if (amountOf(fill(floor)) <= total) return { perUnit: fill(floor), marginal: floor };
  let low = floor;
  let high = Math.max(floor, ...basins.map(({ value, scale }) => (value > 0 ? value / scale : 0)));
  for (let step = 0; step < STEPS; step++) {
    const middle = Math.sqrt(low * high);
    if (amountOf(fill(middle)) > total) low = middle;
    else high = middle;
  }
  return { perUnit: fill(high), marginal: high };
}
