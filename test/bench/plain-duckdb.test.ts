import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Answers } from '../../bench/answers.ts';
import { duckdb } from '../../bench/five-questions.ts';
import { makeParquet } from '../../bench/make-parquet.ts';
import { readOutput } from '../../bench/run-process.ts';

/** Three customers, five orders and a return, worked out by hand. */
const FILE = `order_id,customer_id,order_date,amount,currency,channel,country
1,ann,2026-01-05 23:00:00,40,EUR,web,FR
2,bob,2026-01-20 08:00:00,60,EUR,web,FR
3,ann,2026-01-06 01:00:00,20,EUR,web,FR
4,ann,2026-02-15 12:00:00,10,EUR,app,FR
5,cyd,2026-02-20 09:00:00,300,EUR,app,BE
6,cyd,2026-02-21 09:00:00,-300,EUR,app,BE
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-peer-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('the five questions that peers are asked have the answers worked out by hand', async () => {
  const file = join(folder, 'orders.csv');
  await writeFile(file, FILE);
  expect(Answers.parse(JSON.parse(await readOutput(duckdb.ask(file), folder)))).toEqual({
    rfm: [
      { recency: 4, frequency: 1, monetary: 2, customers: 1, spent: 60 },
      { recency: 5, frequency: 1, monetary: 3, customers: 1, spent: 300 },
      { recency: 5, frequency: 3, monetary: 2, customers: 1, spent: 70 },
    ],
    cohorts: [
      { cohort: '2026-01', month: 0, customers: 2, revenue: 120 },
      { cohort: '2026-01', month: 1, customers: 1, revenue: 10 },
      { cohort: '2026-02', month: 0, customers: 1, revenue: 300 },
    ],
    repeat: [{ rate: 1 / 3 }],
    gaps: [{ mean: 20.5, median: 20.5 }],
    averageOrder: [{ mean: 86, median: 40 }],
  });
});

it('a file of drawn orders holds as many as asked, about 2.2 a customer, over three years', async () => {
  const file = join(folder, 'orders.parquet');
  await makeParquet(file, 20_000);
  const { rfm, cohorts, averageOrder } = Answers.parse(JSON.parse(await readOutput(duckdb.ask(file), folder)));
  const customers = rfm.reduce((sum, row) => sum + row.customers, 0);
  const spent = rfm.reduce((sum, row) => sum + row.spent, 0);
  expect(spent / (averageOrder[0]?.mean ?? 0)).toBeCloseTo(20_000, 3);
  expect(20_000 / customers).toBeGreaterThan(2);
  expect(20_000 / customers).toBeLessThan(2.5);
  expect(new Set(cohorts.map(({ cohort }) => cohort)).size).toBe(36);
});
