import { z } from 'zod';

/** The 95 % interval around an estimate, in the estimate's own unit. */
export const Interval = z.object({ low: z.number(), high: z.number() });
export type Interval = z.infer<typeof Interval>;
