import type { Ledger } from './ledger.ts';

const YEAR_DAYS = 365;

/** Whether the sales of the last twelve months are those of a whole year; a younger shop has fewer days behind them. */
export function coversAYear(ledger: Ledger): boolean {
  const days = ledger.value('historic_value.12m', '/periodDays');
  return typeof days === 'number' && days >= YEAR_DAYS;
}
