import { z } from 'zod';

/** The two languages of the product. French is written first, English second; neither is a translation aid for the other. */
export const Lang = z.enum(['fr', 'en']);
export type Lang = z.infer<typeof Lang>;

/** A text shown to a user, in both languages. */
export const Bilingual = z.object({ fr: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;
