import { z } from 'zod';

/** A whole number of things, never negative. */
export const count = z.number().int().min(0);
/** A ratio between 0 and 1; shown as a percentage. */
export const share = z.number().min(0).max(1);
/** An amount of money that cannot be negative, in the stated currency. */
export const amount = z.number().min(0);
/** A duration in days, weeks or months (the key says which); may be fractional. */
export const duration = z.number().min(0);
/** A 0–100 score. */
export const score = z.number().min(0).max(100);
/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date();
