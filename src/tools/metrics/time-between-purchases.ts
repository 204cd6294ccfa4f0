import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { count, day, duration } from '../../domain/numbers.ts';
import { answer, refuse } from '../../domain/outcome.ts';
import { WIRE_ROWS } from '../../domain/table.ts';
import { formatCount } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { type Counted, medianOfCounts } from '../../maths/median-of-counts.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { refuseMissing } from '../refuse-missing.ts';

const DAY_MS = 86_400_000;
/** No customer keeps a rhythm over centuries: a longer gap is a mistake of unit. */
const LONGEST_GAP_DAYS = 100_000;

/**
 * Days between consecutive purchase days of the same customer: their mean and their median, which long silences disturb less.
 * Several orders on one day are one purchase day, so gaps of 0 are left out. Confused with recency, the days since the last purchase.
 * Minimum data: one gap, that is one customer seen on two days.
 */
export default defineTool({
  name: 'time_between_purchases',
  title: { fr: 'Délai entre deux achats', en: 'Time between purchases' },
  description: {
    fr: 'Jours entre deux jours d’achat successifs d’un même client, en moyenne et en médiane ; les commandes d’un même jour n’en font qu’une. Ne dit pas depuis quand un client n’est pas venu.',
    en: 'Days between two successive purchase days of the same customer, mean and median; orders of one day are merged. Does not say how long a customer has been silent.',
  },
  formula:
    'meanDays = Σ gap / n; medianDays = middle gap; n = gaps above 0 (gapsDays, else days between the sorted distinct dates, else gapCounts)',
  source: 'reference framework',
  input: z.object({
    gapsDays: z.array(duration.max(LONGEST_GAP_DAYS)).max(WIRE_ROWS).optional(),
    dates: z.array(day).max(WIRE_ROWS).optional(),
    gapCounts: measures.gapCounts.schema.optional(),
  }),
  output: z.object({ meanDays: duration, medianDays: duration, n: count }),
  example: {
    input: { dates: ['2024-01-01', '2024-01-11', '2024-01-11', '2024-03-01'] },
    output: { meanDays: 30, medianDays: 30, n: 2 },
  },
  wants: ({ gapsDays, dates }) => (gapsDays === undefined && dates === undefined ? ['gapCounts'] : []),
  run({ gapsDays, dates, gapCounts }) {
    if (gapsDays !== undefined) return summarise(gapsDays.map((value) => ({ value, count: 1 })));
    if (dates !== undefined) return summarise(gapsBetween(dates).map((value) => ({ value, count: 1 })));
    if (gapCounts === undefined)
      return refuseMissing(['gapsDays', 'dates', 'gapCounts'], {
        fr: 'Une seule de ces entrées suffit.',
        en: 'Any one of them is enough.',
      });
    const fault = findTableFault('gapCounts', gapCounts, { gapDays: 'days', count: 'count' });
    if (fault !== null) return fault;
    return summarise(Array.from(gapCounts.gapDays, (value, row) => ({ value, count: gapCounts.count[row] ?? 0 })));
  },
  reading({ meanDays, medianDays, n }) {
    return {
      fr: `Entre deux jours d’achat d’un même client, l’écart médian est de ${formatQuantity(medianDays, 'days', 'fr')} et l’écart moyen de ${formatQuantity(meanDays, 'days', 'fr')} (écarts mesurés : ${formatCount(n, 'fr')}).`,
      en: `Between two purchase days of the same customer the median gap is ${formatQuantity(medianDays, 'days', 'en')} and the mean gap ${formatQuantity(meanDays, 'days', 'en')} (gaps measured: ${formatCount(n, 'en')}).`,
    };
  },
});

function gapsBetween(dates: readonly string[]): number[] {
  const days = [...new Set(dates)].sort().map((date) => Date.parse(date) / DAY_MS);
  return days.slice(1).map((value, index) => value - (days[index] ?? value));
}

function summarise(gaps: readonly Counted[]) {
  const kept = gaps.filter(({ value, count: times }) => value > 0 && times > 0);
  const n = kept.reduce((sum, gap) => sum + gap.count, 0);
  if (n === 0)
    return refuse(
      'too_few',
      {
        fr: 'Aucun client n’a acheté à deux dates différentes : il n’y a pas d’écart à mesurer. Donnez au moins deux jours d’achat d’un même client.',
        en: 'No customer bought on two different days: there is no gap to measure. Give at least two purchase days of one customer.',
      },
      ['gapsDays', 'dates', 'gapCounts'],
    );
  const meanDays = kept.reduce((sum, gap) => sum + gap.value * gap.count, 0) / n;
  return answer({ meanDays, medianDays: medianOfCounts(kept), n });
}
