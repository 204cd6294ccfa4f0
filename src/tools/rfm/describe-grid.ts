import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { count, share } from '../../domain/numbers.ts';
import { rfmCells } from '../../knowledge/rfm-cells.ts';
import { rfmGridLevels } from '../../knowledge/rfm-grid-levels.ts';
import type { GridCell } from './tally-grid.ts';

/** A cell of the portfolio grid: who is in it, how a sales manager reads it, what to do. `revenueShare` is null without revenue. */
export const GridRow = z.object({
  code: z.string(),
  profile: Bilingual,
  customers: count,
  share,
  revenue: z.number(),
  revenueShare: z.number().nullable(),
  reading: Bilingual,
  action: Bilingual,
});
export type GridRow = z.infer<typeof GridRow>;

/** The cells in the order given, with their share of the base and of its revenue. */
export function describeGrid(cells: readonly GridCell[]): GridRow[] {
  const allCustomers = cells.reduce((sum, { customers }) => sum + customers, 0);
  const allCents = cells.reduce((sum, { cents }) => sum + cents, 0);
  return cells.map(({ recency, frequency, monetary, customers, cents }) => {
    const code = `${recency}${frequency}${monetary}`;
    const words = [
      rfmGridLevels.recency[recency],
      rfmGridLevels.frequency[frequency],
      rfmGridLevels.monetary[monetary],
    ];
    const { reading, action } = rfmCells[code] ?? UNKNOWN_CELL;
    return {
      code,
      profile: { fr: words.map(({ fr }) => fr).join(', '), en: words.map(({ en }) => en).join(', ') },
      customers,
      share: customers / Math.max(1, allCustomers),
      revenue: cents / 100,
      revenueShare: allCents > 0 ? cents / allCents : null,
      reading,
      action,
    };
  });
}

/** All 27 codes have a cell; this only satisfies the type of a look-up. */
const UNKNOWN_CELL = { reading: { fr: '–', en: '–' }, action: { fr: '–', en: '–' } };
