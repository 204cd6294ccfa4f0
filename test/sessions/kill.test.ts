import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { killWriters } from './kill-writers.ts';

const home = mkdtempSync(join(tmpdir(), 'kill-session-'));
afterAll(() => rmSync(home, { recursive: true }));

test('of a hundred writers killed at random moments, none loses an entry it has acknowledged', async () => {
  const tolls = await Promise.all([1, 2].map((seed) => killWriters(join(home, String(seed)), seed, 50)));
  expect(tolls.map(({ kills }) => kills)).toEqual([50, 50]);
  for (const { acknowledged } of tolls) expect(acknowledged).toBeGreaterThan(50);
});
