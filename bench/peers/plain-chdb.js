import { createRequire } from 'node:module';

// The five questions of plain-duckdb.js, put to ClickHouse in this process; `modules` names a file of the folder it is installed in.

const [file = '', modules = ''] = process.argv.slice(2);
const { Session } = createRequire(modules)('chdb');
const session = new Session();
session.query("SET session_timezone = 'UTC'");
const rows = (sql) =>
  session
    .query(sql, 'JSONEachRow')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

if (file.endsWith('.parquet')) {
  session.query(`CREATE VIEW orders AS SELECT * FROM file('${file}', Parquet) WHERE amount > 0`);
} else {
  session.query(`
    CREATE TABLE orders ENGINE = Memory AS
    SELECT * FROM file('${file}', CSVWithNames, 'order_id String, customer_id String, order_date DateTime, amount Float64,
      currency String, channel String, country String')
    WHERE amount > 0`);
}

session.query(`
  CREATE TABLE customers ENGINE = Memory AS
  SELECT customer_id, min(order_date) AS first_order, max(order_date) AS last_order, count() AS orders, sum(amount) AS spent
  FROM orders GROUP BY customer_id`);

const rfm = rows(`
  SELECT recency, frequency, monetary, count() AS customers, sum(spent) AS spent
  FROM (
    SELECT spent,
      multiIf(silence <= 30, 5, silence <= 60, 4, silence <= 120, 3, silence <= 180, 2, 1) AS recency,
      multiIf(orders >= 10, 5, orders >= 6, 4, orders >= 3, 3, orders >= 2, 2, 1) AS frequency,
      multiIf(spent > 1000, 5, spent >= 500, 4, spent >= 200, 3, spent >= 50, 2, 1) AS monetary
    FROM (SELECT *, dateDiff('day', last_order, (SELECT max(order_date) FROM orders)) AS silence FROM customers))
  GROUP BY recency, frequency, monetary ORDER BY recency, frequency, monetary`);

const cohorts = rows(`
  SELECT toStartOfMonth(first_order) AS cohort, dateDiff('month', first_order, order_date) AS month,
         uniqExact(customer_id) AS customers, sum(amount) AS revenue
  FROM orders JOIN customers USING (customer_id) GROUP BY cohort, month ORDER BY cohort, month`);

const repeat = rows('SELECT avg(orders >= 2) AS rate FROM customers');
const gaps = rows(`
  SELECT avg(gap) AS mean, quantileExactInclusive(gap) AS median
  FROM (
    SELECT dateDiff('day', before, order_date) AS gap, before
    FROM (SELECT order_date, lagInFrame(toNullable(order_date)) OVER (PARTITION BY customer_id ORDER BY order_date) AS before FROM orders))
  WHERE before IS NOT NULL`);

const averageOrder = rows('SELECT avg(amount) AS mean, quantileExactInclusive(amount) AS median FROM orders');

process.stdout.write(JSON.stringify({ rfm, cohorts, repeat, gaps, averageOrder }));
session.close();
