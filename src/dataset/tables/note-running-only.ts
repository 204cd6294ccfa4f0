import type { Bilingual } from '../../domain/bilingual.ts';
import type { ColumnCount } from './count-values.ts';
import type { PlannedColumn } from './value-reading.ts';

const ENDS: ReadonlySet<string> = new Set(['endedAt', 'cancelledAt']);

/** Subscriptions none of which ends: most tools export the running ones alone unless told otherwise, and churn would be nil. */
export function noteRunningOnly(
  columns: readonly PlannedColumn[],
  counts: readonly ColumnCount[],
  rows: number,
): Bilingual[] {
  const ends = columns.some(
    ({ name, index }, position) => ENDS.has(name) && index !== null && (counts[position]?.missing ?? 0) < rows,
  );
  if (ends) return [];
  return [
    {
      fr: 'Aucun abonnement de ce fichier n’a de fin\u00a0: seul, il ne permet pas de calculer l’attrition. Si l’export ne montre que les abonnements en cours, refaites-le avec ceux qui sont résiliés.',
      en: 'No subscription of this file ends: churn cannot be computed from it alone. If the export shows the running ones only, make it again with the cancelled ones.',
    },
  ];
}
