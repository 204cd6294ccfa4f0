import { test } from 'vitest';
import { checkCustomers } from './check-customers.ts';
import { openBench } from './table-bench.ts';

test('random files of customers read as csv-parse and loops read them, and every row is accounted for', async () => {
  const bench = await openBench();
  await checkCustomers(bench, { numRuns: 50, seed: 20250630 });
  await bench.close();
});
