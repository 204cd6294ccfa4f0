import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';

/** What the grid needs of the answer of `rfm_grid`: 27 cells, from 333 down to 111. */
export const RfmCellTable = z.object({
  cells: z.array(
    z.object({ code: z.string(), customers: z.number(), revenueShare: z.number().nullable(), reading: Bilingual }),
  ),
  customers: z.number(),
});
export type RfmCellTable = z.infer<typeof RfmCellTable>;
