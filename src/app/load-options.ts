import { z } from 'zod';
import { ScoreScale } from '../dataset/tables/score-scale.ts';
import { KindId } from '../domain/kind-id.ts';

/** How files are to be read; every convention has its flag, and every document repeats them. */
export const LoadOptions = z.object({
  map: z.record(z.string(), z.string()).default({}),
  /** What the rows of every file are; absent, each file is recognised by its columns. */
  as: KindId.optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh']).optional(),
  /** Scale of the marks of a survey, instead of the one its marks show. */
  scale: ScoreScale.optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  returns: z.enum(['exclude', 'net']).default('exclude'),
  zero: z.enum(['exclude', 'keep']).default('exclude'),
  /** Kept when nobody said; then rows that may have been imported before are asked about. */
  duplicates: z.enum(['keep', 'drop']).optional(),
  /** ISO code: only orders in this currency, or the currency that rates convert to. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** Path of a file of dated exchange rates. */
  rates: z.string().optional(),
  /** Zone of the dates that carry an offset from UTC; UTC when nobody said. */
  timeZone: z.string().optional(),
  asOf: z.iso.date().optional(),
});
export type LoadOptions = z.infer<typeof LoadOptions>;

export const DEFAULT_TIME_ZONE = 'UTC';
