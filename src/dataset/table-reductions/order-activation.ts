import { z } from 'zod';
import { countActivation } from '../count-activation.ts';
import { defineTableReduction } from '../define-table-reduction.ts';
import { discountedSql } from '../discounted-sql.ts';
import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';
import { withTemporaryTable } from '../with-temporary-table.ts';

const Asked = z.object({ days: z.number().int().min(1), laterDays: z.number().int().min(1) });

/**
 * What new customers do in the days after their first purchase, and whether they buy later. The value event is the second
 * purchase day. A period keeps those who arrived in it.
 */
export default defineTableReduction({
  measures: ['orderActivation'],
  needs: [{ table: 'orders', columns: ['customer', 'day'] }],
  parameters: ['days', 'laterDays'],
  async reduce(view) {
    const asked = Asked.safeParse(view.parameters);
    if (!asked.success) return {};
    const { days, laterDays } = asked.data;
    const counts = await withTemporaryTable(view.engine, visitsQuery(view), (visits) =>
      withTemporaryTable(view.engine, deedsQuery(view, visits), (did) =>
        countActivation(view.engine, {
          people: `(SELECT person, arrival FROM ${visits} WHERE is_new AND day = arrival)`,
          value: `(SELECT person, min(day) AS reached FROM ${visits} WHERE day > arrival GROUP BY person)`,
          finished: '(SELECT NULL::UBIGINT AS person, NULL::DATE AS done)',
          seen: `(SELECT person, day FROM ${visits})`,
          ...{ did, asOf: sqlDay(view.asOf), days, laterDays },
        }),
      ),
    );
    return {
      orderActivation: {
        ...{ startFrom: 'first_order', valueEvent: '', isKnown: true, steps: [], names: [], ...counts },
      },
    };
  },
});

/** Each purchase day of each customer with the first one, and whether that lies in the period. */
function visitsQuery(view: TablesView): string {
  const { period } = view;
  const isNew = period === null ? 'true' : `arrival >= ${sqlDay(period.from)} AND arrival < ${sqlDay(period.to)}`;
  return `SELECT person, day, arrival, ${isNew} AS is_new
          FROM (SELECT person, day, min(day) OVER (PARTITION BY person) AS arrival
                FROM (SELECT DISTINCT hash(customer) AS person, day FROM ${view.rows('orders')} AS placed
                      WHERE day < ${sqlDay(view.asOf)} AND customer IS NOT NULL))`;
}

/** Channel, category and discount of the first day, a second purchase day, a second category. */
function deedsQuery(view: TablesView, visits: string): string {
  const isDiscounted = discountedSql(view, 'placed');
  const table = view.has('lines', 'category') ? 'lines' : view.has('orders', 'category') ? 'orders' : null;
  const arrivals = `(SELECT person, arrival AS day FROM ${visits} WHERE day = arrival)`;
  const ofFirstDay = (what: string, condition: string, from: 'orders' | 'lines' = 'orders') =>
    `SELECT DISTINCT person, day, ${what} AS action FROM (SELECT *, hash(customer) AS person FROM ${view.rows(from)}) AS placed
     JOIN ${arrivals} AS arrived USING (person, day) WHERE ${condition}`;
  const deeds = [
    `SELECT person, min(day) AS day, 'second_purchase' AS action FROM ${visits} WHERE day > arrival GROUP BY person`,
    ...(view.has('orders', 'channel') ? [ofFirstDay(`'channel:' || channel`, 'channel IS NOT NULL')] : []),
    ...(isDiscounted === null ? [] : [ofFirstDay(`'first_discount'`, isDiscounted)]),
    ...(table === null
      ? []
      : [
          ofFirstDay(`'category:' || category`, 'category IS NOT NULL', table),
          `SELECT person, day, 'second_category' AS action
           FROM (SELECT person, day, row_number() OVER (PARTITION BY person ORDER BY day, category) AS rank
                 FROM (SELECT hash(customer) AS person, category, min(day) AS day FROM ${view.rows(table)} AS bought
                       WHERE category IS NOT NULL AND day < ${sqlDay(view.asOf)} GROUP BY person, category))
           WHERE rank = 2`,
        ]),
  ];
  return deeds.join(' UNION ALL ');
}
