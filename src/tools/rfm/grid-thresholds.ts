import { z } from 'zod';

const edges = z.tuple([z.number().min(0), z.number().min(0)]);

/**
 * The two ascending edges that cut each dimension of the grid into levels 1–3.
 * Recency in days: up to the first edge is level 3, above the second level 1. Frequency and monetary: an edge reached adds a level.
 */
export const GridThresholds = z.object({ recencyDays: edges, frequency: edges, monetary: edges }).strict();
export type GridThresholds = z.infer<typeof GridThresholds>;
