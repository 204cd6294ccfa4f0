import type { MeasureValues } from '../../domain/measures.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { countChurn, poolChurn } from '../count-churn.ts';
import { findTableFault } from '../find-table-fault.ts';
import { readChurnMonths } from '../read-churn-months.ts';

const COLUMNS = { early: 'flag', activeAtStart: 'count', lost: 'count', comparable: 'flag' } as const;

/** The share of active customers lost a month, over the last comparable months; null when no loss could be seen yet. */
export function readOrdersChurn(tenureMonths: MeasureValues['tenureMonths'] | undefined): Outcome<number | null> {
  if (tenureMonths === undefined) return answer(null);
  const fault = findTableFault('tenureMonths', tenureMonths, COLUMNS);
  if (fault !== null) return fault;
  if (tenureMonths.month.some((_, row) => (tenureMonths.lost[row] ?? 0) > (tenureMonths.activeAtStart[row] ?? 0)))
    return MORE_LOST_THAN_ACTIVE;
  const comparable = readChurnMonths(tenureMonths).filter((month) => month.comparable);
  const counts = comparable
    .slice(-defaults.churnWindowMonths)
    .map(({ early, late }) => countChurn(early.atRisk + late.atRisk, early.lost + late.lost));
  return answer(poolChurn(counts).rate);
}

const MORE_LOST_THAN_ACTIVE = refuse(
  'out_of_domain',
  {
    fr: 'Table « tenureMonths » : plus de clients perdus que de clients actifs au début d’un mois. Corrigez `lost` ou `activeAtStart`.',
    en: 'Table "tenureMonths": more customers lost than were active at the start of a month. Correct `lost` or `activeAtStart`.',
  },
  ['tenureMonths'],
);
