import { z } from 'zod';
import { count, day } from '../../domain/numbers.ts';

/** Mean purchases of the customers with so many repeat purchases at the end of the calibration. */
export const FrequencyGroup = z.object({
  /** "0" … "6", then "7+". */
  frequency: z.string(),
  customers: count,
  predictedMean: z.number(),
  actualMean: z.number(),
});

/**
 * What a model fitted up to `calibrationTo`, that day included, foretold of the days held out, for the customers it knew.
 * Errors are mean absolute errors in purchases per customer.
 */
export const ForecastBacktest = z.object({
  calibrationTo: day,
  holdoutDays: count,
  customers: count,
  /** Purchases (days with an order) of all these customers during the holdout. */
  predicted: z.number(),
  actual: count,
  mae: z.number(),
  /** The rate of the calibration carried on: frequency / age × holdout. */
  sameRatePredicted: z.number(),
  sameRateMae: z.number(),
  /** Mean of the preceding, equally long window by frequency × recency quintile; null where the history is too short for one. */
  segmentMeanPredicted: z.number().nullable(),
  segmentMeanMae: z.number().nullable(),
  groups: z.array(FrequencyGroup),
});
export type ForecastBacktest = z.infer<typeof ForecastBacktest>;
