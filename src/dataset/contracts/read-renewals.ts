import { z } from 'zod';
import type { Period } from '../../domain/population.ts';
import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';
import type { PayingSpells } from './ask-paying-spells.ts';

/** Terms that came due, and those after which the customer still pays. */
export type Renewals = z.infer<typeof Renewals>;
const Renewals = z.object({ due: z.number(), made: z.number() });

/**
 * Terms of whole months that came due in a window. One closed before its term was not renewed, unless its customer changed
 * plan: then it never came due. Null when no contract says how long its term is.
 */
export async function readRenewals(
  view: TablesView,
  spells: PayingSpells,
  { from, to }: Period,
): Promise<Renewals | null> {
  const dueDay = (term: string) => `(from_day + to_months((months * ${term})::INTEGER))::DATE`;
  const [found] = await view.engine.rows(
    Renewals,
    `WITH spells AS MATERIALIZED (
         SELECT row_number() OVER () AS contract, * REPLACE (term_months::INTEGER AS term_months),
           term_months >= 1 AND term_months = round(term_months) AS has_term
         FROM ${spells.table}),
       terms AS (
         SELECT contract, customer, from_day, to_day, term_months AS months,
           unnest(generate_series(1, date_diff('month', from_day, ${sqlDay(to)}) // term_months + 1)) AS term
         FROM spells WHERE has_term AND from_day < ${sqlDay(to)}),
       due AS (
         SELECT contract, customer, to_day, ${dueDay('term')} AS due_day FROM terms
         WHERE to_day > ${dueDay('(term - 1)')} AND ${dueDay('term')} >= ${sqlDay(from)} AND ${dueDay('term')} < ${sqlDay(to)}),
       judged AS (
         SELECT due.contract, due_day, due.to_day < due_day AS closed_early,
           bool_or(other.from_day <= due_day AND other.to_day > due_day) AS stays,
           bool_or(other.contract <> due.contract AND other.from_day <= due.to_day AND other.to_day > due.to_day) AS switched
         FROM due JOIN spells AS other USING (customer) GROUP BY ALL)
     SELECT count(*) FILTER (NOT (closed_early AND switched))::DOUBLE AS due,
       count(*) FILTER (stays AND NOT closed_early)::DOUBLE AS made FROM judged`,
  );
  return found === undefined || found.due === 0 ? null : found;
}
