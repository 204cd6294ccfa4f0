import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { spanOf } from '../programmes/span-of.ts';
import { sqlDay } from '../sql-day.ts';

/** The last week is compared with the median of the eight before it. */
const WEEKS = 9;

const Seen = z.object({ weeks: z.number() });

/**
 * Each customer's last week of usage against the median of their eight weeks before, for those seen that long ago who used
 * something in half of them. Usage is what the file counts, else the number of events. Not from files of longer periods: every
 * week must hold some usage of somebody.
 */
export default defineTableReduction({
  measures: ['usageChanges'],
  needs: [{ table: 'events', columns: ['customer', 'at'] }],
  async reduce(view) {
    const span = await spanOf(view, 'events', 'at');
    if (span === null) return {};
    const end = sqlDay(span.end);
    const used = view.has('events', 'usage') ? 'coalesce(usage, 1)::DECIMAL(18, 4)' : '1';
    const recent = `SELECT customer, (${end} - 1 - "at") // 7 AS ago, sum(${used}) AS used FROM ${view.rows('events')}
      WHERE customer IS NOT NULL AND "at" < ${end} AND "at" >= ${end} - ${7 * WEEKS} GROUP BY ALL`;
    const [seen] = await view.engine.rows(Seen, `SELECT count(DISTINCT ago)::DOUBLE AS weeks FROM (${recent})`);
    if (seen === undefined || seen.weeks < WEEKS) return {};
    const usageChanges = await view.engine.columns(
      { ratio: 'number', customers: 'number' },
      `SELECT ratio, count(*)::DOUBLE FROM (
         SELECT round(coalesce(any_value(used) FILTER (ago = 0), 0)::DOUBLE / quantile_cont(coalesce(used, 0)::DOUBLE, 0.5) FILTER (ago > 0), 4) AS ratio,
                quantile_cont(coalesce(used, 0)::DOUBLE, 0.5) FILTER (ago > 0) AS usual
         FROM (SELECT customer FROM ${view.rows('events')} WHERE "at" <= ${end} - ${7 * WEEKS} GROUP BY customer) AS known
         CROSS JOIN (SELECT unnest(range(${WEEKS})) AS ago) AS weeks
         LEFT JOIN (${recent}) USING (customer, ago) GROUP BY customer)
       WHERE usual > 0 GROUP BY ratio ORDER BY ratio`,
    );
    return usageChanges.ratio.length === 0 ? {} : { usageChanges };
  },
});
