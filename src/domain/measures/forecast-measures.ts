import { z } from 'zod';
import { count, day } from '../numbers.ts';
import { table } from '../table.ts';
import { type Measure, ordered } from './define-measure.ts';

/**
 * What models of repeat buying start from. A purchase is a day with at least one order; `frequency` counts those after the
 * first, `recencyDays` and `ageDays` run from the first one to the last one and to the last observed day.
 */
export const forecastMeasures = {
  repeatGroups: ordered(
    /** One row per history and RFM segment, at the last observed day; `segment` is '' where no segments are known. */
    table({ frequency: 'number', recencyDays: 'number', ageDays: 'number', segment: 'text', customers: 'number' }),
    'table',
    'clients regroupés par nombre de réachats, date du dernier et ancienneté',
    'customers grouped by number of repeat purchases, date of the last one and age',
  ),
  repeatGroupSpend: ordered(
    /** Rows in the order of `repeatGroups`: the amounts of all repeat purchases of the row; a customer in the negative counts as 0. */
    table({ repeatSpend: 'number' }),
    'table',
    'montants des réachats de chaque groupe de clients',
    'amounts of the repeat purchases of each group of customers',
  ),
  repeatSpends: ordered(
    /** Customers with a repeat purchase and a mean amount above 0, up to `calibrationTo` when it is given. */
    table({ frequency: 'number', meanSpend: 'number', customers: 'number' }),
    'table',
    'montant moyen des réachats par client',
    'mean amount of repeat purchases per customer',
  ),
  splitGroups: ordered(
    /**
     * `window` holdout: histories at the end of the calibration and purchases of the days held out (`laterPurchases`);
     * preceding: the same, one holdout earlier, so that its purchases are the last ones of the calibration.
     */
    table({
      window: 'text',
      frequency: 'number',
      recencyDays: 'number',
      ageDays: 'number',
      laterPurchases: 'number',
      customers: 'number',
    }),
    'table',
    'historiques arrêtés à une date, avec les achats qui ont suivi',
    'histories stopped at a date, with the purchases that followed',
  ),
  forecastSplit: ordered(
    /** `calibrationTo` and the days held out after it; `historyDays` from the first observed day to the last. */
    z.object({ calibrationTo: day, holdoutDays: count, historyDays: count, lastDay: day }),
    'table',
    'partage de l’historique entre calage et vérification',
    'split of the history between calibration and holdout',
  ),
  repeatMonths: ordered(
    /** Complete months with their repeat purchases; the month runs from `daysAgoFrom` to `daysAgoTo` before the last observed day, both included. */
    table({ month: 'text', daysAgoFrom: 'number', daysAgoTo: 'number', repeats: 'number' }),
    'table',
    'réachats par mois',
    'repeat purchases by month',
  ),
  yearValue: ordered(
    /** The last 365 days, or the whole history when it is shorter: customers with an order in them, and what they spent. */
    z.object({ from: day, lastDay: day, days: count, customers: count, revenue: z.number() }),
    'table',
    'clients actifs et chiffre d’affaires des douze derniers mois',
    'active customers and revenue of the last twelve months',
  ),
} as const satisfies Record<string, Measure>;
