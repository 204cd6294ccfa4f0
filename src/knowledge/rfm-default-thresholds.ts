import type { RfmThresholds } from '../domain/rfm-thresholds.ts';

/** The framework's default cuts, to be adapted to each business: days, purchases and euros in the period. */
export const rfmDefaultThresholds: RfmThresholds = {
  recencyDays: [30, 60, 120, 180],
  frequency: [2, 3, 6, 10],
  monetary: [50, 200, 500, 1000],
};
