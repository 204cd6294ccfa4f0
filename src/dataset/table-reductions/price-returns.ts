import { defineTableReduction } from '../define-table-reduction.ts';
import { EXPOSURE_KINDS, followPurchases } from '../follow-purchases.ts';
import type { TablesView } from '../tables-view.ts';

/** A price this much above the usual one of its article is a rise. */
const RISE = 1.08;
/** Sales of an article that tell its usual price: the first ones. */
const USUAL_SALES = 20;

/** Purchases followed for 90 days, by whether they hold an article that had become dearer than it was in its first sales. */
export default defineTableReduction({
  measures: ['priceReturns'],
  needs: [{ table: 'lines' }, { table: 'orders' }],
  async reduce(view) {
    const price = priceSql(view);
    const events = `
      SELECT customer, day, price >= ${RISE} * usual AS exposed
      FROM (SELECT customer, day, product, ${price.unit} AS price FROM ${price.from})
      JOIN (SELECT product, median(price) AS usual FROM (
              SELECT product, ${price.unit} AS price, row_number() OVER (PARTITION BY product ORDER BY day) AS rank FROM ${price.from})
            WHERE price > 0 AND rank <= ${USUAL_SALES} GROUP BY product HAVING count(*) >= ${USUAL_SALES}) USING (product)
      WHERE price > 0`;
    return { priceReturns: await view.engine.columns(EXPOSURE_KINDS, followPurchases(view, events)) };
  },
});

/** The price of one unit: of the line when it has an amount of its own, else of the order when it holds nothing else. */
function priceSql(view: TablesView): { unit: string; from: string } {
  const own = `(SELECT *, amount / greatest(coalesce(quantity, 1), 1) AS unit_price FROM ${view.rows('lines')})`;
  if (!view.has('orders', 'order_key', 'amount')) return { unit: 'unit_price', from: own };
  const alone = `
    (SELECT line.customer, line.day, line.product,
            coalesce(line.amount, CASE WHEN articles = 1 THEN placed.amount END) / greatest(coalesce(line.quantity, 1), 1) AS unit_price
     FROM (SELECT *, count(*) OVER (PARTITION BY order_key) AS articles FROM ${view.rows('lines')}) AS line
     LEFT JOIN (SELECT order_key, amount FROM ${view.rows('orders')}) AS placed USING (order_key))`;
  return { unit: 'unit_price', from: alone };
}
