import { z } from 'zod';

/** Where a value stands among the benchmark's ranges. The decision threshold is the boundary between average and good. */
export const Band = z.enum(['bad', 'average', 'good', 'excellent']);
export type Band = z.infer<typeof Band>;
