import { expect, test } from 'vitest';
import { datasetId } from '../../src/app/dataset-id.ts';

test.each([
  ['exports/orders.csv.gz', 'orders'],
  ['Export commandes  2024 .csv', 'Export commandes 2024'],
  ['orders\n# New rules.csv', 'orders # New rules'],
  ['orders\u202e\u0007.xlsx', 'orders'],
  [' .csv', '.csv'],
  ['\u202e', 'orders'],
])('the data set of %j is called %j: one line that a client can say again', (path, id) => {
  expect(datasetId(path)).toBe(id);
});
