import { defaults } from '../knowledge/defaults.ts';
import { addDays } from '../language/add-days.ts';

/**
 * The day from which the first comparable month of churn is complete: no loss of an established customer can be seen before
 * 180 days of history, and months are whole. `firstDay` is that of the history.
 */
export function findFirstChurnMonthEnd(firstDay: string): string {
  const visible = addDays(firstDay, defaults.earlyTenureDays + defaults.lostAfterDays);
  const monthStart = visible.endsWith('-01') ? visible : startOfNextMonth(visible);
  return startOfNextMonth(monthStart);
}

function startOfNextMonth(day: string): string {
  return `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}
