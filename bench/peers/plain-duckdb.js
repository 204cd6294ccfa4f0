import { DuckDBInstance } from '@duckdb/node-api';

// Five questions about a file of orders, as an analyst would put them; in JavaScript, so that it starts without a type stripper.
// Parquet is read by columns, so the questions go to the file itself; a CSV file is loaded first.

const [file = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();

if (file.endsWith('.parquet')) {
  await connection.run(`CREATE VIEW orders AS SELECT * FROM read_parquet('${file}') WHERE amount > 0`);
} else {
  await connection.run(`
    CREATE TABLE orders AS
    SELECT * FROM read_csv('${file}', header = true, columns = {
      order_id: 'VARCHAR', customer_id: 'VARCHAR', order_date: 'TIMESTAMP', amount: 'DOUBLE',
      currency: 'VARCHAR', channel: 'VARCHAR', country: 'VARCHAR'})
    WHERE amount > 0`);
}

await connection.run(`
  CREATE TABLE customers AS
  SELECT customer_id, min(order_date) AS first_order, max(order_date) AS last_order, count(*) AS orders, sum(amount) AS spent
  FROM orders GROUP BY customer_id`);

const rfm = await rows(`
  SELECT recency, frequency, monetary, count(*) AS customers, sum(spent) AS spent
  FROM (
    SELECT spent,
      CASE WHEN silence <= 30 THEN 5 WHEN silence <= 60 THEN 4 WHEN silence <= 120 THEN 3 WHEN silence <= 180 THEN 2 ELSE 1 END AS recency,
      CASE WHEN orders >= 10 THEN 5 WHEN orders >= 6 THEN 4 WHEN orders >= 3 THEN 3 WHEN orders >= 2 THEN 2 ELSE 1 END AS frequency,
      CASE WHEN spent > 1000 THEN 5 WHEN spent >= 500 THEN 4 WHEN spent >= 200 THEN 3 WHEN spent >= 50 THEN 2 ELSE 1 END AS monetary
    FROM (SELECT *, date_diff('day', last_order, (SELECT max(order_date) FROM orders)) AS silence FROM customers))
  GROUP BY ALL ORDER BY ALL`);

const cohorts = await rows(`
  SELECT date_trunc('month', first_order) AS cohort, date_diff('month', first_order, order_date) AS month,
         count(DISTINCT customer_id) AS customers, sum(amount) AS revenue
  FROM orders JOIN customers USING (customer_id) GROUP BY ALL ORDER BY ALL`);

const repeat = await rows('SELECT avg((orders >= 2)::INTEGER) AS rate FROM customers');
const gaps = await rows(`
  SELECT avg(gap) AS mean, median(gap) AS median
  FROM (SELECT date_diff('day', lag(order_date) OVER (PARTITION BY customer_id ORDER BY order_date), order_date) AS gap FROM orders)
  WHERE gap IS NOT NULL`);

const averageOrder = await rows('SELECT avg(amount) AS mean, median(amount) AS median FROM orders');

process.stdout.write(JSON.stringify({ rfm, cohorts, repeat, gaps, averageOrder }));
connection.closeSync();
instance.closeSync();
