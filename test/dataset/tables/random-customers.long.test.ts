import { expect, test } from 'vitest';
import { longShare } from '../../long-share.ts';
import { checkCustomers } from './check-customers.ts';
import { openBench } from './table-bench.ts';

const FILES = 3_000;

test('thousands of random files of customers read as csv-parse and loops read them', async () => {
  const numRuns = Math.ceil(FILES * longShare());
  expect(numRuns).toBeGreaterThan(0);
  const bench = await openBench();
  await checkCustomers(bench, { numRuns, seed: 7 });
  await bench.close();
});
