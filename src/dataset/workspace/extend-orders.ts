import type { Engine } from '../duckdb.ts';
import { customersSql, DERIVED_ORDERS } from './derived-orders.ts';
import { stored } from './stored-tables.ts';

const orderDays = stored(DERIVED_ORDERS.orderDays);
const customers = stored(DERIVED_ORDERS.customers);

/**
 * Extends the derived tables with the purchase days of `added_days` (customer, day, orders, amount; a customer's day
 * possibly in several pieces), all after the last one in `known_customers`, the rows of those customers who have one:
 * adds the rows of these days, sets the `next_day` of the day before them, and replaces the customers' rows.
 */
export async function extendOrders(engine: Engine): Promise<void> {
  await engine.run(`CREATE OR REPLACE TEMP TABLE new_days AS
    SELECT d.*, coalesce(k.first_day, first_value(d.day) OVER w) AS first_day, lead(d.day) OVER w AS next_day
    FROM (SELECT customer, day, sum(orders)::INTEGER AS orders, sum(amount)::DECIMAL(18, 4) AS amount
          FROM added_days GROUP BY customer, day) AS d
    LEFT JOIN known_customers AS k USING (customer)
    WINDOW w AS (PARTITION BY d.customer ORDER BY d.day)`);
  await engine.run(`UPDATE ${orderDays} AS d SET next_day = f.day
    FROM ${firstNewDays} AS f WHERE f.customer = d.customer AND d.next_day IS NULL`);
  await engine.run(`INSERT INTO ${orderDays} BY NAME SELECT * FROM new_days`);
  await engine.run(`DELETE FROM ${customers} WHERE customer IN (SELECT customer FROM known_customers)`);
  await engine.run(`INSERT INTO ${customers} BY NAME ${extendedCustomers}`);
  await engine.run('DROP TABLE new_days');
}

const firstNewDays = '(SELECT customer, min(day) AS day FROM new_days GROUP BY customer)';

/** A customer's row made of the known one and of the new days; the first new day of a known customer may be their second of all. */
const extendedCustomers = `
  SELECT customer, min(first_day) AS first_day, min(second_day) AS second_day, max(last_day) AS last_day,
         sum(days)::INTEGER AS days, sum(orders)::INTEGER AS orders, sum(amount)::DECIMAL(18, 4) AS amount
  FROM (SELECT * FROM known_customers
        UNION ALL BY NAME
        SELECT n.* REPLACE (CASE WHEN k.customer IS NULL THEN n.second_day ELSE f.day END AS second_day)
        FROM (${customersSql('new_days')}) AS n
        JOIN ${firstNewDays} AS f USING (customer)
        LEFT JOIN known_customers AS k USING (customer))
  GROUP BY customer`;
