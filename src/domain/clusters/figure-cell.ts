import { z } from 'zod';

/** The id of a figure of the document; null where there is none. */
export const FigureCell = z.string().nullable();
export type FigureCell = z.infer<typeof FigureCell>;
