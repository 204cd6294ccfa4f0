import { z } from 'zod';
import type { Period } from '../../domain/population.ts';
import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';
import type { PayingSpells } from './ask-paying-spells.ts';

/** Customers and monthly revenue that came, changed and left between the two ends of a window. */
export type ContractFlow = z.infer<typeof ContractFlow>;
const ContractFlow = z.object({
  from: z.string(),
  to: z.string(),
  customersStart: z.number(),
  customersNew: z.number(),
  customersReactivated: z.number(),
  customersLost: z.number(),
  customersEnd: z.number(),
  customersJoined: z.number(),
  customersJoinedLost: z.number(),
  start: z.number(),
  new: z.number(),
  expansion: z.number(),
  contraction: z.number(),
  churned: z.number(),
  reactivation: z.number(),
  end: z.number(),
});

/**
 * What happened to each customer between the ends of each window, counted in the engine. A customer is there at the start of a
 * day when a contract began before it and ends on it or later. New: there at the end, never a customer before the window;
 * reactivated: was one before, though not at the start; joined: not there at the start, though a customer in between.
 * Money in units of the currency, exact to the cent; 0 without amounts.
 */
export async function readContractFlows(
  view: TablesView,
  spells: PayingSpells,
  windows: readonly Period[],
): Promise<ContractFlow[]> {
  if (windows.length === 0) return [];
  const values = windows.map(({ from, to }) => `(${sqlDay(from)}, ${sqlDay(to)})`).join(', ');
  const at = (day: string) => `(spells.from_day < ${day} AND spells.to_day >= ${day})`;
  const money = (name: string, amount: string, condition = 'true') =>
    `(coalesce(sum(${amount}) FILTER (${condition}), 0) / 100)::DOUBLE AS "${name}"`;
  const customers = (name: string, condition: string) => `count(*) FILTER (${condition})::DOUBLE AS "${name}"`;
  return view.engine.rows(
    ContractFlow,
    `WITH spells AS (FROM ${spells.table}),
       born AS (SELECT customer, min(from_day) AS first_day FROM spells GROUP BY customer),
       windows (since, until) AS (VALUES ${values}),
       held AS (
         SELECT since, until, customer, bool_or(${at('since')}) AS was, bool_or(${at('until')}) AS stays,
           coalesce(sum(monthly) FILTER (${at('since')}), 0)::HUGEINT AS before,
           coalesce(sum(monthly) FILTER (${at('until')}), 0)::HUGEINT AS after
         FROM windows JOIN spells ON spells.from_day < until AND spells.to_day >= since
         GROUP BY ALL),
       told AS (SELECT held.*, first_day >= since AS fresh FROM held JOIN born USING (customer))
     SELECT strftime(windows.since, '%Y-%m-%d') AS "from", strftime(windows.until, '%Y-%m-%d') AS "to",
       ${customers('customersStart', 'was')},
       ${customers('customersNew', 'NOT was AND stays AND fresh')},
       ${customers('customersReactivated', 'NOT was AND stays AND NOT fresh')},
       ${customers('customersLost', 'was AND NOT stays')},
       ${customers('customersEnd', 'stays')},
       ${customers('customersJoined', 'NOT was')},
       ${customers('customersJoinedLost', 'NOT was AND NOT stays')},
       ${money('start', 'before')},
       ${money('new', 'after', 'NOT was AND fresh')},
       ${money('expansion', 'after - before', 'was AND stays AND after > before')},
       ${money('contraction', 'before - after', 'was AND stays AND after < before')},
       ${money('churned', 'before', 'was AND NOT stays')},
       ${money('reactivation', 'after', 'NOT was AND NOT fresh')},
       ${money('end', 'after')}
     FROM windows LEFT JOIN told ON told.since = windows.since AND told.until = windows.until
     GROUP BY windows.since, windows.until ORDER BY windows.since, windows.until`,
  );
}
