import { z } from 'zod';
import { type MeasureName, measures } from '../../domain/measures.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatShare } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { averageCohorts, CohortMean } from '../average-cohorts.ts';
import { Cohort } from '../cohort.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { readCalendarCohorts } from '../read-calendar-cohorts.ts';
import { readWindowCohorts } from '../read-window-cohorts.ts';
import { refuseMissing } from '../refuse-missing.ts';

const Granularity = z.enum(['week', 'month', 'quarter', 'window']);
type Granularity = z.infer<typeof Granularity>;

const MEASURE_OF = {
  week: 'cohortsByWeek',
  month: 'cohortsByMonth',
  quarter: 'cohortsByQuarter',
  window: 'cohortsByWindow',
} as const satisfies Record<Granularity, MeasureName>;

/** How many offsets the reading quotes. */
const QUOTED = 3;

/**
 * Retention by cohort of arrival: what each cohort does in the periods, or windows of days, after its first purchase.
 * Exact: a purchase in that very period; on or after: in it or later. Confused with `retention_at`, cumulative up to a delay.
 * Minimum data: one elapsed period; thirty mature customers for a mean. Cells not yet mature are shown apart and never counted as 0.
 */
export default defineTool({
  name: 'retention_cohorts',
  title: { fr: 'Rétention par cohorte', en: 'Retention by cohort' },
  description: {
    fr: 'Ce que chaque cohorte (clients arrivés le même mois, trimestre ou semaine) fait ensuite, par période ou par fenêtre de jours ; moyennes pondérée et simple des périodes entièrement écoulées. `exact` : achat dans la période même ; `on_or_after` : dans la période ou plus tard. Non cumulatif, contrairement à `retention_at`.',
    en: 'What each cohort (customers who arrived in the same month, quarter or week) does next, by period or by window of days; weighted and simple means of the periods that have fully elapsed. `exact`: a purchase in that very period; `on_or_after`: in it or later. Not cumulative, unlike `retention_at`.',
  },
  formula:
    'rate = count / size (months, weeks, quarters), count / eligible (windows), revenue / revenue at offset 0; weightedMean = Σ part / Σ base, simpleMean = Σ rate / cohorts, over mature cells',
  source: 'convention',
  input: z.object({
    granularity: Granularity.default('month'),
    mode: z.enum(['exact', 'on_or_after']).default('exact'),
    measure: z.enum(['customers', 'revenue']).default('customers'),
    cohortsByWeek: measures.cohortsByWeek.schema.optional(),
    cohortsByMonth: measures.cohortsByMonth.schema.optional(),
    cohortsByQuarter: measures.cohortsByQuarter.schema.optional(),
    cohortsByWindow: measures.cohortsByWindow.schema.optional(),
  }),
  output: z.object({
    cohorts: z.array(Cohort),
    weightedMean: z.array(CohortMean),
    simpleMean: z.array(CohortMean),
  }),
  example: {
    input: {
      cohortsByMonth: {
        cohort: ['2024-01', '2024-01', '2024-02', '2024-02'],
        offset: [0, 1, 0, 1],
        customers: [10, 2, 100, 0],
        revenue: [500, 80, 5000, 0],
        lastSeen: [8, 2, 100, 0],
        complete: [1, 1, 1, 1],
      },
    },
    output: {
      cohorts: [
        {
          cohort: '2024-01',
          size: 10,
          cells: [
            { offset: 0, count: 10, base: 10, eligible: 10, rate: 1, mature: true },
            { offset: 1, count: 2, base: 10, eligible: 10, rate: 0.2, mature: true },
          ],
        },
        {
          cohort: '2024-02',
          size: 100,
          cells: [
            { offset: 0, count: 100, base: 100, eligible: 100, rate: 1, mature: true },
            { offset: 1, count: 0, base: 100, eligible: 100, rate: 0, mature: true },
          ],
        },
      ],
      weightedMean: [
        { offset: 0, rate: 1, eligible: 110, cohorts: 2 },
        { offset: 1, rate: 0.0182, eligible: 110, cohorts: 2 },
      ],
      simpleMean: [
        { offset: 0, rate: 1, eligible: 110, cohorts: 2 },
        { offset: 1, rate: 0.1, eligible: 110, cohorts: 2 },
      ],
    },
  },
  wants: ({ granularity }) => [MEASURE_OF[granularity ?? 'month']],
  run(input) {
    const { granularity, mode, measure } = input;
    if (measure === 'revenue' && (mode === 'on_or_after' || granularity === 'window')) return REVENUE_BY_PERIOD_ONLY;
    if (granularity === 'window') {
      const windows = input.cohortsByWindow;
      if (windows === undefined) return refuseMissing(['cohortsByWindow']);
      const fault = findTableFault('cohortsByWindow', windows, WINDOW_COLUMNS);
      if (fault !== null) return fault;
      return summarise(readWindowCohorts(windows, mode), 'cohortsByWindow');
    }
    const name = MEASURE_OF[granularity];
    const grid = input[name];
    if (grid === undefined) return refuseMissing([name]);
    const fault = findTableFault(name, grid, GRID_COLUMNS, ['revenue']);
    if (fault !== null) return fault;
    if (measure === 'revenue' && grid.revenue.length === 0) return NEEDS_AMOUNT;
    return summarise(readCalendarCohorts(grid, mode, measure), name);
  },
  reading({ cohorts, weightedMean }, { granularity, mode, measure }) {
    const later = weightedMean.filter(({ offset, rate }) => offset > 0 && rate !== null).slice(0, QUOTED);
    if (later.length === 0)
      return {
        fr: 'Aucune cohorte n’est encore assez ancienne ni assez nombreuse pour une moyenne après le premier achat.',
        en: 'No cohort is yet old enough or large enough for a mean after the first purchase.',
      };
    const quote = (lang: 'fr' | 'en') =>
      later.map(({ offset, rate, label }) => {
        const column = label?.replace('J', DAY[lang]) ?? `${PERIODS[granularity][lang]} ${offset}`;
        return `${formatShare(rate ?? 0, lang)} (${column})`;
      });
    const what = WHAT[measure === 'revenue' ? 'revenue' : mode];
    return {
      fr: `${what.fr}, moyenne pondérée (cohortes : ${cohorts.length}) : ${quote('fr').join(' ; ')}.`,
      en: `${what.en}, weighted mean (cohorts: ${cohorts.length}): ${quote('en').join('; ')}.`,
    };
  },
});

const GRID_COLUMNS = {
  offset: 'count',
  customers: 'count',
  revenue: 'amount',
  lastSeen: 'count',
  complete: 'flag',
} as const;

const WINDOW_COLUMNS = {
  fromDay: 'count',
  toDay: 'count',
  size: 'count',
  eligible: 'count',
  active: 'count',
  activeLater: 'count',
} as const;

const PERIODS = {
  window: { fr: 'fenêtre', en: 'window' },
  week: { fr: 'semaine', en: 'week' },
  month: { fr: 'mois', en: 'month' },
  quarter: { fr: 'trimestre', en: 'quarter' },
} as const;

const DAY = { fr: 'J', en: 'D' } as const;

const WHAT = {
  exact: {
    fr: 'Part des clients qui achètent de nouveau dans la période même',
    en: 'Share of customers who buy again in that very period',
  },
  on_or_after: {
    fr: 'Part des clients qui achètent de nouveau dans la période ou plus tard',
    en: 'Share of customers who buy again in that period or later',
  },
  revenue: {
    fr: 'Chiffre d’affaires rapporté à celui de la première période',
    en: 'Revenue against that of the first period',
  },
} as const;

const REVENUE_BY_PERIOD_ONLY = refuse(
  'bad_argument',
  {
    fr: 'Le chiffre d’affaires des cohortes se lit par semaine, mois ou trimestre, en mode `exact` seulement. Changez `mode` ou `granularity`, ou mesurez les clients.',
    en: 'Cohort revenue is read by week, month or quarter, in `exact` mode only. Change `mode` or `granularity`, or measure customers.',
  },
  ['mode', 'granularity'],
);

const NEEDS_AMOUNT = refuse(
  'not_in_data',
  {
    fr: 'Les données n’ont pas de montants : le chiffre d’affaires des cohortes ne se calcule pas sans colonne de montant. Mesurez les clients en attendant.',
    en: 'The data has no amounts: cohort revenue cannot be computed without an amount column. Measure customers in the meantime.',
  },
  ['amount'],
);

function summarise(cohorts: Cohort[], measure: MeasureName) {
  if (cohorts.length === 0)
    return refuse(
      'not_in_data',
      {
        fr: 'Aucun client n’est arrivé sur la période : il n’y a pas de cohorte. Élargissez la période ou chargez plus d’historique.',
        en: 'No customer arrived in the period: there is no cohort. Widen the period or load more history.',
      },
      [measure],
    );
  return answerFinite({ cohorts, ...averageCohorts(cohorts) });
}
