import { z } from 'zod';

const edges = z.tuple([z.number().min(0), z.number().min(0), z.number().min(0), z.number().min(0)]);

/**
 * The four ascending edges that cut each dimension into scores 1–5.
 * Recency (days since the last purchase): up to the first edge scores 5, above the last scores 1.
 * Frequency and monetary: an edge reached adds a point; the last monetary edge must be exceeded, not just reached.
 * Monetary amounts are compared once rounded to cents.
 */
export const RfmThresholds = z.object({ recencyDays: edges, frequency: edges, monetary: edges }).strict();
export type RfmThresholds = z.infer<typeof RfmThresholds>;
