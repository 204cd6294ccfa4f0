import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { frequentPairs } from '../frequent-pairs.ts';
import { observed, type TablesView } from '../tables-view.ts';
import { withTemporaryTable } from '../with-temporary-table.ts';

const Asked = z.object({ minimumSupport: z.number().gt(0).max(1) });

/**
 * Products bought in the same order, and on the next purchase day of the customer. Without order number, what a customer
 * buys in a day is one order. Orders and customers go by numbers of 64 bits made of their names.
 */
export default defineTableReduction({
  measures: ['basketPairs', 'nextPairs'],
  needs: [{ table: 'lines', columns: ['customer', 'day', 'product'] }],
  parameters: ['minimumSupport'],
  async reduce(view) {
    const asked = Asked.safeParse(view.parameters);
    if (!asked.success) return {};
    const { engine } = view;
    const { minimumSupport } = asked.data;
    return withTemporaryTable(engine, itemsQuery(view), async (items) => ({
      basketPairs: await frequentPairs(engine, { from: items, to: items, ordered: false }, minimumSupport),
      nextPairs: await withTemporaryTable(engine, visitsQuery(items), (visits) => {
        const from = `(SELECT hash(person, next_day) AS side, person, product FROM ${visits} WHERE next_day IS NOT NULL)`;
        const to = `(SELECT hash(person, day) AS side, person, product FROM ${visits} WHERE has_past)`;
        return frequentPairs(engine, { from, to, ordered: true }, minimumSupport);
      }),
    }));
  },
});

/** One row for each product of an order of a customer on a day. */
function itemsQuery(view: TablesView): string {
  const order = view.has('lines', 'order_key') ? 'hash(order_key, customer, day)' : 'hash(customer, day)';
  return `SELECT DISTINCT ${order} AS side, hash(customer) AS person, day, product FROM ${view.rows('lines')} AS line
          WHERE customer IS NOT NULL AND product IS NOT NULL AND ${observed(view, 'day')}`;
}

/** One row for each product of a purchase day, with the day that follows and whether there is one before. */
function visitsQuery(items: string): string {
  return `SELECT DISTINCT person, day, product, next_day, has_past FROM ${items} AS item
          JOIN (SELECT person, day, lead(day) OVER w AS next_day, lag(day) OVER w IS NOT NULL AS has_past
                FROM (SELECT DISTINCT person, day FROM ${items}) AS visit WINDOW w AS (PARTITION BY person ORDER BY day)) AS visit
          USING (person, day)`;
}
