import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveDemo } from '../../../src/app/save-demo.ts';
import { longShare } from '../../long-share.ts';
import { killChats } from './kill-chats.ts';

const KILLS = 1000;
const SIDE_BY_SIDE = 2;

const home = mkdtempSync(join(tmpdir(), 'kill-chats-'));
const csv = join(home, 'orders.csv');
beforeAll(async () => {
  const saved = await saveDemo({ story: 'newcomers-lost', seed: 1, orders: 3000 }, csv);
  if (!saved.ok) throw new Error(saved.message.en);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('chats killed at random moments leave conversations to go on with, and lose nothing but the turn under way', async () => {
  const kills = Math.ceil((KILLS / SIDE_BY_SIDE) * longShare());
  const seeds = Array.from({ length: SIDE_BY_SIDE }, (_, index) => 2001 + index);
  const tolls = await Promise.all(seeds.map((seed) => killChats(home, seed, kills, csv)));
  const total = (of: 'kills' | 'answered' | 'imported') => tolls.reduce((sum, toll) => sum + toll[of], 0);
  expect(total('kills')).toBe(kills * SIDE_BY_SIDE);
  // Some turns were whole when their chat was killed, and could have been lost: how many depends on the machine.
  expect(total('answered')).toBeGreaterThan(0);
  expect(total('imported')).toBeGreaterThan(0);
});
