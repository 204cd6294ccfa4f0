import type { MeasureValues } from '../../domain/measures.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { findTableFault } from '../find-table-fault.ts';
import { findHistoryFault } from './find-history-fault.ts';

/** The measures a forecast reads; those about money and months may be absent. */
export type ForecastMeasures = Pick<MeasureValues, 'repeatGroups' | 'splitGroups' | 'forecastSplit'> &
  Partial<{ [K in 'repeatGroupSpend' | 'repeatSpends' | 'repeatMonths']: MeasureValues[K] | undefined }>;

const HISTORY = { frequency: 'count', recencyDays: 'count', ageDays: 'count', customers: 'atLeastOne' } as const;

/** What makes these measures unusable as they stand; null when all is well. */
export function findForecastFault({
  repeatGroups,
  splitGroups,
  forecastSplit,
  repeatGroupSpend,
  repeatSpends,
  repeatMonths,
}: ForecastMeasures): Refusal | null {
  const fault =
    findTableFault('repeatGroups', repeatGroups, HISTORY) ??
    findHistoryFault('repeatGroups', repeatGroups) ??
    findTableFault('splitGroups', splitGroups, { ...HISTORY, laterPurchases: 'count' }) ??
    findHistoryFault('splitGroups', splitGroups) ??
    (repeatGroupSpend && findTableFault('repeatGroupSpend', repeatGroupSpend, { repeatSpend: 'amount' })) ??
    (repeatSpends &&
      findTableFault('repeatSpends', repeatSpends, {
        frequency: 'atLeastOne',
        meanSpend: 'amount',
        customers: 'atLeastOne',
      })) ??
    (repeatMonths &&
      findTableFault('repeatMonths', repeatMonths, { daysAgoFrom: 'count', daysAgoTo: 'count', repeats: 'count' })) ??
    null;
  if (fault !== null) return fault;
  if (repeatGroups.customers.length === 0) return NOBODY;
  if (forecastSplit.holdoutDays === 0) return NOTHING_HELD_OUT;
  if (repeatGroupSpend !== undefined && repeatGroupSpend.repeatSpend.length !== repeatGroups.customers.length)
    return UNEQUAL;
  return repeatSpends !== undefined && Array.from(repeatSpends.meanSpend).some((spend) => !(spend > 0))
    ? NO_SPEND
    : null;
}

const NOBODY = refuse(
  'too_few',
  {
    fr: 'Aucun client à prévoir : la table « repeatGroups » est vide. Chargez des commandes, ou élargissez la période.',
    en: 'No customer to forecast: the table “repeatGroups” is empty. Load orders, or widen the period.',
  },
  ['repeatGroups'],
);

const NOTHING_HELD_OUT = refuse(
  'out_of_domain',
  {
    fr: 'Aucun jour ne suit `calibrationTo` : rien ne permet de vérifier la prévision. Donnez un jour antérieur à la dernière commande.',
    en: 'No day follows `calibrationTo`: nothing is left to check the forecast against. Give a day before the last order.',
  },
  ['calibrationTo'],
);

const UNEQUAL = refuse(
  'out_of_domain',
  {
    fr: 'Les tables « repeatGroups » et « repeatGroupSpend » n’ont pas le même nombre de lignes. Donnez-les pour les mêmes groupes, dans le même ordre.',
    en: 'The tables “repeatGroups” and “repeatGroupSpend” do not have as many rows. Give them for the same groups, in the same order.',
  },
  ['repeatGroupSpend'],
);

const NO_SPEND = refuse(
  'out_of_domain',
  {
    fr: 'Table « repeatSpends » : un montant moyen n’est pas supérieur à 0. Retirez les clients sans montant.',
    en: 'Table “repeatSpends”: a mean amount is not above 0. Leave out customers without an amount.',
  },
  ['repeatSpends'],
);
