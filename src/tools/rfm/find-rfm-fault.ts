import type { Bilingual } from '../../domain/bilingual.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { findTableFault } from '../find-table-fault.ts';

/** The refusal of scores without amounts; `what` is what cannot be computed then, with its article. */
export function refuseWithoutAmounts(what: Bilingual): Refusal {
  return refuse(
    'not_in_data',
    {
      fr: `Les données n’ont pas de montants : ${what.fr} ne se calcule pas sans colonne de montant.`,
      en: `The data has no amounts: ${what.en} cannot be computed without an amount column.`,
    },
    ['amount', 'monetary'],
  );
}

/** Why recency, frequency and amount cannot be scored together; null when they can: one row per customer in each, within its domain. */
export function findRfmFault(
  recencyFrequency: MeasureValues['recencyFrequency'],
  monetary: MeasureValues['monetary'],
): Refusal | null {
  const fault =
    findTableFault('recencyFrequency', recencyFrequency, { recencyDays: 'days', frequency: 'atLeastOne' }) ??
    findTableFault('monetary', monetary, { monetary: 'amount' });
  if (fault !== null) return fault;
  return monetary.monetary.length === recencyFrequency.recencyDays.length ? null : UNEQUAL;
}

/** Edges that go down somewhere cut nothing; null when those of every dimension ascend. */
export function findThresholdFault(thresholds: Readonly<Record<string, readonly number[]>>): Refusal | null {
  return Object.values(thresholds).every(isAscending) ? null : NOT_ASCENDING;
}

function isAscending(edges: readonly number[]): boolean {
  return edges.every((edge, index) => edge >= (edges[index - 1] ?? edge));
}

const UNEQUAL = refuse(
  'out_of_domain',
  {
    fr: 'Les tables `recencyFrequency` et `monetary` n’ont pas le même nombre de clients. Donnez une ligne par client, dans le même ordre.',
    en: 'Tables `recencyFrequency` and `monetary` do not have the same number of customers. Give one row per customer, in the same order.',
  },
  ['recencyFrequency', 'monetary'],
);

const NOT_ASCENDING = refuse(
  'out_of_domain',
  {
    fr: 'Les seuils d’une dimension doivent aller en croissant. Corrigez `thresholds`.',
    en: 'The thresholds of a dimension must be in ascending order. Correct `thresholds`.',
  },
  ['thresholds'],
);
