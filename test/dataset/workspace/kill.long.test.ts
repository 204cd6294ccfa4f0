import { afterAll, beforeAll, expect, test } from 'vitest';
import { longShare } from '../../long-share.ts';
import { endTrial, killImporter, prepareTrial, type Trial } from './kill-importer.ts';

const KILLS = 300;

let trial: Trial;
beforeAll(async () => {
  trial = await prepareTrial();
});
afterAll(() => endTrial(trial));

test('importers killed at moments spread over their imports lose nothing they have acknowledged', async () => {
  expect.hasAssertions();
  for (let seed = 101; seed <= 100 + Math.ceil(KILLS * longShare()); seed++) await killImporter(trial, seed);
});
