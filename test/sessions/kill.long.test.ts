import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { longShare } from '../long-share.ts';
import { killWriters } from './kill-writers.ts';

const KILLS = 1000;
const AT_ONCE = 50;

const home = mkdtempSync(join(tmpdir(), 'kill-sessions-'));
afterAll(() => rmSync(home, { recursive: true }));

test('writers killed at random moments lose nothing they have acknowledged, and their sessions stay readable', async () => {
  const rounds = Math.ceil((KILLS / AT_ONCE) * longShare());
  for (let seed = 1001; seed <= 1000 + rounds; seed++) {
    const toll = await killWriters(join(home, String(seed)), seed, AT_ONCE);
    expect(toll.acknowledged).toBeGreaterThan(0);
  }
});
