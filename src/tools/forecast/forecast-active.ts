import type { MeasureValues } from '../../domain/measures.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { chooseForecast } from './choose-forecast.ts';
import { type ForecastMeasures, findForecastFault } from './find-forecast-fault.ts';
import { fitSpend } from './fit-spend.ts';
import { forecastHistories, forecastSegments, sumExpected } from './forecast-segments.ts';
import type { NamedModel } from './repeat-models.ts';

const YEAR_DAYS = 365;

/** What the customers active in the last twelve months should bring in the next twelve, per customer. */
export type ActiveForecast = {
  readonly model: NamedModel;
  readonly customers: number;
  readonly revenuePerCustomer: number;
  /** The share of them who still buy. */
  readonly aliveShare: number;
};

/** Refuses with the forecast's own reason, or that of the missing spend. */
export function forecastActive(measures: ForecastMeasures): Outcome<ActiveForecast> {
  const fault = findForecastFault(measures);
  if (fault !== null) return fault;
  const choice = chooseForecast({ ...measures, asked: 'auto', calibrationGiven: false });
  if (!choice.ok) return refuse(choice.reason.code, choice.reason.text, ['splitGroups']);
  const { part, fit } = fitSpend(measures.repeatSpends);
  const repeatSpend = measures.repeatGroupSpend?.repeatSpend ?? [];
  if (fit === null) return refuse('not_in_data', part.reason ?? { fr: '', en: '' }, ['repeatSpends']);
  const { repeatGroups } = measures;
  const rows = activeRows(repeatGroups);
  const take = (column: ArrayLike<number>) => Float64Array.from(rows, (row) => column[row] ?? 0);
  const { chosen } = choice;
  const segments = forecastSegments(
    {
      frequency: take(repeatGroups.frequency),
      recencyDays: take(repeatGroups.recencyDays),
      ageDays: take(repeatGroups.ageDays),
      customers: take(repeatGroups.customers),
      segment: rows.map((row) => repeatGroups.segment[row] ?? ''),
    },
    Uint32Array.from(rows, (row) => chosen.now.groupOf[row] ?? 0),
    forecastHistories(chosen, YEAR_DAYS),
    { parameters: fit.parameters, repeatSpend: take(repeatSpend) },
  );
  const { customers, aliveCustomers, expectedValue } = sumExpected(segments, true);
  if (customers === 0) return NOBODY_ACTIVE;
  return answer({
    model: chosen.candidate.model,
    customers,
    revenuePerCustomer: (expectedValue ?? 0) / customers,
    aliveShare: aliveCustomers / customers,
  });
}

/** Rows whose last purchase lies within the last year. */
function activeRows({ recencyDays, ageDays, customers }: MeasureValues['repeatGroups']): number[] {
  const rows: number[] = [];
  for (let row = 0; row < customers.length; row++)
    if ((ageDays[row] ?? 0) - (recencyDays[row] ?? 0) < YEAR_DAYS) rows.push(row);
  return rows;
}

const NOBODY_ACTIVE = refuse(
  'too_few',
  {
    fr: 'Aucun client n’a commandé depuis douze mois : il n’y a rien à prévoir.',
    en: 'No customer has ordered for twelve months: there is nothing to forecast.',
  },
  ['repeatGroups'],
);
