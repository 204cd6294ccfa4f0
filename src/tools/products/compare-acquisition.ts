import { z } from 'zod';
import type { MeasureValues } from '../../domain/measures.ts';
import { compareRetention, RetentionDifference } from './compare-retention.ts';

/** How customers acquired with a discount come back, against the others: at all, and at full price. Null when too few to say. */
export const AcquisitionComparison = z.object({
  days: z.number().int(),
  anyPrice: RetentionDifference.nullable(),
  fullPrice: RetentionDifference.nullable(),
  verdict: z.enum(['less', 'more', 'no_difference', 'not_enough']),
});
export type AcquisitionComparison = z.infer<typeof AcquisitionComparison>;

/** The verdict is about returns at full price: it holds when the 95 % interval excludes 0. */
export function compareAcquisition(
  { cohort, withDiscount, customers, returned, returnedFullPrice }: MeasureValues['arrivalsByDiscount'],
  days: number,
): AcquisitionComparison {
  const side = (flag: number, retained: typeof returned) =>
    cohort.flatMap((month, row) =>
      withDiscount[row] === flag
        ? [{ cohort: month, customers: customers[row] ?? 0, retained: retained[row] ?? 0 }]
        : [],
    );
  const compare = (retained: typeof returned) => compareRetention(side(1, retained), side(0, retained));
  const fullPrice = compare(returnedFullPrice);
  return { days, anyPrice: compare(returned), fullPrice, verdict: judge(fullPrice) };
}

function judge(found: RetentionDifference | null): AcquisitionComparison['verdict'] {
  if (found === null) return 'not_enough';
  if (found.interval.high < 0) return 'less';
  return found.interval.low > 0 ? 'more' : 'no_difference';
}
