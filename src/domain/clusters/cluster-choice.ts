import { z } from 'zod';
import { FigureCell } from './figure-cell.ts';

/** One number of segments, with what speaks for and against it. */
export const ClusterChoice = z.object({
  k: FigureCell,
  silhouette: FigureCell,
  largestShare: FigureCell,
  smallest: FigureCell,
  recommended: z.boolean(),
  reasonsFor: z.array(z.string()),
  reasonsAgainst: z.array(z.string()),
});
export type ClusterChoice = z.infer<typeof ClusterChoice>;
