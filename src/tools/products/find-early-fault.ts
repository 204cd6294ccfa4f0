import type { MeasureName } from '../../domain/measures.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import type { NumberColumn } from '../../domain/table.ts';
import { findTableFault } from '../find-table-fault.ts';

type Newcomers = { cohort: string[]; customers: NumberColumn; retained: NumberColumn };
type Doers = Newcomers & { action: string[] };

/** What makes tables of newcomers unusable: columns out of step, or, in a month, more who did something or stayed than there are. */
export function findEarlyFault(measure: MeasureName, all: Newcomers, doers: Doers): Refusal | null {
  const fault =
    findTableFault(measure, all, { customers: 'count', retained: 'count' }) ??
    findTableFault(measure, doers, { customers: 'count', retained: 'count' });
  if (fault !== null) return fault;
  const months = new Map(all.cohort.map((cohort, row) => [cohort, row]));
  const isImpossible = doers.cohort.some((cohort, row) => {
    const month = months.get(cohort) ?? -1;
    const [did, stayed] = [doers.customers[row] ?? 0, doers.retained[row] ?? 0];
    const [there, stayedOfAll] = [all.customers[month] ?? 0, all.retained[month] ?? 0];
    return did - stayed > there - stayedOfAll || stayed > stayedOfAll || stayed > did;
  });
  const isAbove = all.cohort.some((_, row) => (all.retained[row] ?? 0) > (all.customers[row] ?? 0));
  if (!isImpossible && !isAbove && months.size === all.cohort.length) return null;
  return refuse(
    'out_of_domain',
    {
      fr: `Table « ${measure} » : un mois compte deux fois, ou compte moins de clients que ceux qui y ont fait un geste ou sont revenus. Corrigez les nombres.`,
      en: `Table “${measure}”: a month is there twice, or counts fewer customers than those who did something or came back in it. Correct the numbers.`,
    },
    [measure],
  );
}
