import { z } from 'zod';
import type { MeasureValues } from '../../domain/measures.ts';
import { shiftMonths } from '../../language/shift-months.ts';
import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';
import type { PayingSpells } from './ask-paying-spells.ts';
import { completeMonths } from './contract-windows.ts';
import { readRenewals } from './read-renewals.ts';
import { readTrials } from './read-trials.ts';

/** Renewals and trials are counted over this many months. */
const YEAR_MONTHS = 12;

const CODE = /^[A-Z]{3}$/;

const Largest = z.object({ largest: z.number(), total: z.number() });

/** What the loaded contracts are, which of them carry the revenue, which terms were renewed and which trials led to payment. */
export async function readAccount(
  view: TablesView,
  spells: PayingSpells,
): Promise<Pick<MeasureValues, 'contractAccount'>> {
  const { from, first, currency, currencies, counts } = spells;
  const last = first === null ? undefined : completeMonths(first, view.asOf, view.period).at(-1);
  const until = last?.to ?? view.asOf;
  const window = {
    from: view.period?.from ?? shiftMonths(`${until.slice(0, 7)}-01`, -YEAR_MONTHS),
    to: view.period !== null && view.period.to < view.asOf ? view.period.to : until,
  };
  const [largest, renewals, trials] = await Promise.all([
    spells.hasMoney ? readLargest(view, spells, until) : null,
    readRenewals(view, spells, window),
    readTrials(view, spells, window),
  ]);
  const { none: _, ...kept } = counts;
  return {
    contractAccount: {
      ...{ from, currencies: [...currencies] },
      ...kept,
      ...(currency !== null && CODE.test(currency) && { currency }),
      ...(largest !== null && { largest: largest.largest, total: largest.total }),
      ...(renewals !== null && { renewalsDue: renewals.due, renewalsMade: renewals.made }),
      ...(trials !== null && { trialsEnded: trials.ended, trialsPaid: trials.paid }),
    },
  };
}

/** Monthly revenue at the start of a day, and the largest customer's part of it. */
async function readLargest(view: TablesView, spells: PayingSpells, day: string) {
  const [found] = await view.engine.rows(
    Largest,
    `SELECT coalesce(max(held) / 100, 0)::DOUBLE AS largest, coalesce(sum(held) / 100, 0)::DOUBLE AS total FROM (
       SELECT sum(monthly) AS held FROM ${spells.table}
       WHERE from_day < ${sqlDay(day)} AND to_day >= ${sqlDay(day)} GROUP BY customer)`,
  );
  return found ?? null;
}
