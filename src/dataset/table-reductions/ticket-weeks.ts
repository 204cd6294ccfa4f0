import { defineTableReduction } from '../define-table-reduction.ts';
import { plainTextSql } from '../programmes/plain-text-sql.ts';
import { spanOf } from '../programmes/span-of.ts';
import { themePattern } from '../programmes/theme-words.ts';
import { sqlDay } from '../sql-day.ts';

/** The last week and the eight before it. */
const WEEKS = 9;

/** Tickets by week, as far back as the file goes, nine weeks at most. */
export default defineTableReduction({
  measures: ['ticketWeeks'],
  needs: [{ table: 'tickets', columns: ['openedAt'] }],
  async reduce(view) {
    const span = await spanOf(view, 'tickets', 'openedAt');
    if (span === null) return {};
    const end = sqlDay(span.end);
    const said = ['category', 'subject'].filter((column) => view.has('tickets', column));
    const isPrice =
      said.length === 0
        ? 'false'
        : said
            .map((column) => `regexp_matches(${plainTextSql(`coalesce(${column}, '')`)}, '${themePattern('price')}')`)
            .join(' OR ');
    const ticketWeeks = await view.engine.columns(
      { weeksAgo: 'number', tickets: 'number', priceTickets: 'number' },
      `SELECT ago::DOUBLE, count(openedAt)::DOUBLE, count(*) FILTER (price)::DOUBLE
       FROM (SELECT unnest(range(${WEEKS})) AS ago) AS weeks
       LEFT JOIN (SELECT openedAt, ${isPrice} AS price FROM ${view.rows('tickets')} WHERE openedAt < ${end})
         ON openedAt >= ${end} - 7 * (ago + 1)::INTEGER AND openedAt < ${end} - 7 * ago::INTEGER
       WHERE ${end} - 7 * (ago + 1)::INTEGER >= ${sqlDay(span.first)} GROUP BY ago ORDER BY ago`,
    );
    return ticketWeeks.weeksAgo.length === 0 ? {} : { ticketWeeks };
  },
});
