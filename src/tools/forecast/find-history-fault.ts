import { type Refusal, refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import type { DayHistories } from './group-histories.ts';

/** A century of daily purchases: histories that are longer would not group exactly. */
const LONGEST_DAYS = 36_525;

/** What makes a history impossible: a repeat purchase after its end, or more of them than days. Null when all is well. */
export function findHistoryFault(
  measure: 'repeatGroups' | 'splitGroups',
  { frequency, recencyDays, ageDays, customers }: DayHistories,
): Refusal | null {
  for (let row = 0; row < customers.length; row++) {
    const [x, recency, age] = [frequency[row] ?? 0, recencyDays[row] ?? 0, ageDays[row] ?? 0];
    const isPossible = x <= recency && recency <= age && age <= LONGEST_DAYS && x > 0 === recency > 0;
    if (!isPossible) return impossible(measure, row);
  }
  return null;
}

function impossible(measure: string, row: number): Refusal {
  return refuse(
    'out_of_domain',
    {
      fr: `Table « ${measure} », ligne ${formatCount(row + 1, 'fr')} : historique impossible. Attendu : recencyDays entre 0 et ageDays, au plus un réachat par jour (frequency ≤ recencyDays), et recencyDays nul seulement sans réachat.`,
      en: `Table “${measure}”, row ${formatCount(row + 1, 'en')}: impossible history. Expected: recencyDays between 0 and ageDays, at most one repeat purchase a day (frequency ≤ recencyDays), and recencyDays 0 only without repeat purchase.`,
    },
    [measure],
  );
}
