import { z } from 'zod';
import { day } from './numbers.ts';

/** A stretch of calendar days, half-open: `from` is in it, `to` is not. `words` is how the user said it. */
export const DaySpan = z.object({ from: day, to: day, words: z.string() });
export type DaySpan = z.infer<typeof DaySpan>;
