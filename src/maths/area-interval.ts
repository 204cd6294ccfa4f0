const Z_95 = 1.959963984540054;

/**
 * 95 % interval of an area under the ROC curve from `positives` cases with the outcome and `negatives` without, cut at 0 and 1.
 * Domain: area in [0, 1], both counts ≥ 1. Source: Hanley & McNeil 1982.
 */
export function areaInterval(area: number, positives: number, negatives: number): { low: number; high: number } {
  const two = area / (2 - area);
  const other = (2 * area * area) / (1 + area);
  const variance =
    (area * (1 - area) + (positives - 1) * (two - area * area) + (negatives - 1) * (other - area * area)) /
    (positives * negatives);
  const half = Z_95 * Math.sqrt(Math.max(0, variance));
  return { low: Math.max(0, area - half), high: Math.min(1, area + half) };
}
