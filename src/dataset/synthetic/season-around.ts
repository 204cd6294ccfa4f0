const MONTHS = 12;

/** Demand by month, January first, highest around a month (0 to 12) and lowest half a year away; their mean is 1. */
export function seasonAround(peak: number, strength: number): number[] {
  const levels = Array.from({ length: MONTHS }, (_, month) =>
    Math.exp(strength * Math.cos((2 * Math.PI * (month - peak)) / MONTHS)),
  );
  const mean = levels.reduce((sum, level) => sum + level, 0) / MONTHS;
  return levels.map((level) => level / mean);
}
