import { dayText } from '../../oracle/calendar.ts';
import type { Contract } from '../../oracle/contracts.ts';

/** The canonical table of some contracts, priced by the month. */
export function contractsSql(contracts: readonly Contract[]): string {
  const rows = contracts.map(({ customer, from, to, cents }, row) => {
    const end = to === null ? 'NULL' : `'${dayText(to)}'`;
    return `('S${row}', '${customer}', 'P${cents % 3}', '${dayText(from)}', ${end}, ${cents / 100})`;
  });
  return `CREATE TABLE subscriptions AS SELECT subscription, customer, plan, started::DATE AS "startedAt", ended::DATE AS "endedAt",
            mrr::DECIMAL(18, 4) AS mrr
          FROM (VALUES ${rows.join(', ')}) AS rows (subscription, customer, plan, started, ended, mrr)`;
}
