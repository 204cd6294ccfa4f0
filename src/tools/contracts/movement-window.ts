import { z } from 'zod';

/** Over what starting customers are followed in data: a year (once 13 months are there), or the last three months pooled, each with its own start. */
export const MovementWindow = z.enum(['trailing_12_months', 'last_3_months']);
export type MovementWindow = z.infer<typeof MovementWindow>;
