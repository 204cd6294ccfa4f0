import type { MeasureValues } from '../../domain/measures.ts';
import { askPayingSpells, type PayingSpells } from '../contracts/ask-paying-spells.ts';
import { firstStaysSql } from '../contracts/first-stays-sql.ts';
import { defineTableReduction } from '../define-table-reduction.ts';
import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';

/** Ages at which the share still there is counted, in days. */
const DELAYS = [30, 60, 90, 180, 365];

/**
 * How long customers stayed before their first interruption, by their first plan. Whole months are those of the calendar, so
 * that a contract closed on its renewal day has a whole age; days over count for 1/31 each. Who still pays on the last
 * observed day is there yet.
 */
export default defineTableReduction({
  measures: ['contractSpells', 'contractRetention'],
  needs: [{ table: 'subscriptions', columns: ['startedAt'] }],
  reduce: async (view) => (await askPayingSpells(view, (spells) => readStays(view, spells))) ?? {},
});

async function readStays(view: TablesView, spells: PayingSpells): Promise<Partial<MeasureValues>> {
  if (spells.counts.paid === 0) return {};
  const asOf = sqlDay(view.asOf);
  const stays = `SELECT *, to_day < ${asOf} AS is_over, least(to_day, ${asOf}) AS seen_to FROM (${firstStaysSql(spells, view.period)})`;
  const months = "datesub('month', from_day, seen_to)";
  const days = `date_diff('day', (from_day + to_months(${months}::INTEGER))::DATE, seen_to)`;
  const delays = DELAYS.map((delay) => `(${delay})`).join(', ');
  const [contractSpells, contractRetention] = await Promise.all([
    view.engine.columns(
      { group: 'text', age: 'number', ended: 'number', censored: 'number' },
      `SELECT plan, ${months} + ${days} / 31.0 AS age, count(*) FILTER (is_over)::DOUBLE, count(*) FILTER (NOT is_over)::DOUBLE
         FROM (${stays}) GROUP BY plan, age ORDER BY plan, age`,
    ),
    view.engine.columns(
      { days: 'number', eligible: 'number', retained: 'number' },
      `SELECT delay::DOUBLE, count(*) FILTER (from_day + delay < ${asOf})::DOUBLE,
           count(*) FILTER (from_day + delay < ${asOf} AND to_day > from_day + delay)::DOUBLE
         FROM (${stays}), (VALUES ${delays}) AS delays (delay) GROUP BY delay ORDER BY delay`,
    ),
  ]);
  return { contractSpells, contractRetention };
}
