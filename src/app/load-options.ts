import { z } from 'zod';

/** How orders files are to be read; every convention has its flag, and every document repeats them. */
export const LoadOptions = z.object({
  map: z.record(z.string(), z.string()).default({}),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  returns: z.enum(['exclude', 'net']).default('exclude'),
  zero: z.enum(['exclude', 'keep']).default('exclude'),
  duplicates: z.enum(['keep', 'drop']).default('keep'),
  timeZone: z.string().default('UTC'),
  asOf: z.iso.date().optional(),
});
export type LoadOptions = z.infer<typeof LoadOptions>;
