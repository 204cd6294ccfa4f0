import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import { type MeasureValues, measures } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { answer } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { refuseTooFew } from '../refuse-too-few.ts';

const LONGEST_DAYS = 3650;

type Tally = { cohort: string; eligible: number; retained: number };

/**
 * Retention at a delay: of the customers first seen at least `days` days ago, the share with another purchase day within days 1 to `days`.
 * Confused with the repeat purchase rate, which has no deadline, and with cohort cells, which look at one window only.
 * Minimum data: thirty customers whose delay has elapsed, also for the rate of one cohort.
 */
export default defineTool({
  name: 'retention_at',
  title: { fr: 'Rétention à N jours', en: 'Retention at N days' },
  description: {
    fr: 'Part des nouveaux clients revenus acheter un autre jour en `days` jours au plus, parmi ceux suivis assez longtemps ; au total et par mois de premier achat. À ne pas confondre avec le taux de réachat, sans échéance.',
    en: 'Share of new customers who bought again on another day within `days` days, among those observed for long enough; overall and by month of first purchase. Not the repeat purchase rate, which has no deadline.',
  },
  formula: 'rate = retained / eligible; eligible: observedDays ≥ days; retained: eligible and 1 ≤ delayDays ≤ days',
  source: 'convention; interval: Wilson 1927, 95 %',
  input: z.object({
    days: z.number().int().min(1).max(LONGEST_DAYS).default(90),
    firstRepeatDelays: measures.firstRepeatDelays.schema,
  }),
  output: z.object({
    eligible: count,
    retained: count,
    rate: share,
    interval: Interval,
    byCohort: z.array(z.object({ cohort: z.string(), eligible: count, retained: count, rate: share.nullable() })),
  }),
  example: {
    input: {
      days: 90,
      firstRepeatDelays: {
        cohort: ['2024-01', '2024-01', '2024-01', '2024-06'],
        observedDays: [180, 180, 180, 30],
        delayDays: [0, 45, 120, 10],
        customers: [50, 30, 20, 40],
      },
    },
    output: {
      eligible: 100,
      retained: 30,
      rate: 0.3,
      interval: { low: 0.2189, high: 0.3958 },
      byCohort: [
        { cohort: '2024-01', eligible: 100, retained: 30, rate: 0.3 },
        { cohort: '2024-06', eligible: 0, retained: 0, rate: null },
      ],
    },
  },
  run({ days, firstRepeatDelays }) {
    const fault = findTableFault('firstRepeatDelays', firstRepeatDelays, {
      observedDays: 'days',
      delayDays: 'days',
      customers: 'count',
    });
    if (fault !== null) return fault;
    const cohorts = tallyCohorts(firstRepeatDelays, days);
    const eligible = cohorts.reduce((sum, cohort) => sum + cohort.eligible, 0);
    const retained = cohorts.reduce((sum, cohort) => sum + cohort.retained, 0);
    if (eligible < defaults.maturedMinimum)
      return refuseTooFew(eligible, 'firstRepeatDelays', {
        fr: `clients observés depuis au moins ${formatQuantity(days, 'days', 'fr')}`,
        en: `customers observed for at least ${formatQuantity(days, 'days', 'en')}`,
      });
    return answer({
      eligible,
      retained,
      rate: retained / eligible,
      interval: wilsonInterval(retained, eligible),
      byCohort: cohorts.map((cohort) => ({
        ...cohort,
        rate: cohort.eligible < defaults.maturedMinimum ? null : cohort.retained / cohort.eligible,
      })),
    });
  },
  reading({ eligible, retained, rate }, { days }) {
    return {
      fr: `Sur les clients observés depuis au moins ${formatQuantity(days, 'days', 'fr')} (${formatCount(eligible, 'fr')}), ${formatShare(rate, 'fr')} ont racheté dans ce délai (${formatCount(retained, 'fr')}).`,
      en: `Of the customers observed for at least ${formatQuantity(days, 'days', 'en')} (${formatCount(eligible, 'en')}), ${formatShare(rate, 'en')} bought again within that time (${formatCount(retained, 'en')}).`,
    };
  },
});

/** One tally a cohort, in chronological order. */
function tallyCohorts(delays: MeasureValues['firstRepeatDelays'], days: number): Tally[] {
  const found = new Map<string, Tally>();
  for (let row = 0; row < delays.cohort.length; row++) {
    const cohort = delays.cohort[row] ?? '';
    let tally = found.get(cohort);
    if (tally === undefined) {
      tally = { cohort, eligible: 0, retained: 0 };
      found.set(cohort, tally);
    }
    if ((delays.observedDays[row] ?? 0) < days) continue;
    const customers = delays.customers[row] ?? 0;
    const delay = delays.delayDays[row] ?? 0;
    tally.eligible += customers;
    if (delay >= 1 && delay <= days) tally.retained += customers;
  }
  return [...found.values()].sort((a, b) => (a.cohort < b.cohort ? -1 : 1));
}
