import { afterAll, beforeAll, expect, test } from 'vitest';
import { endTrial, killImporter, prepareTrial, type Trial } from './kill-importer.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await prepareTrial();
});
afterAll(() => endTrial(trial));

test.each([1, 2, 3, 4, 5, 6])(
  'an importer that is killed loses nothing it has acknowledged (moment %i)',
  async (seed) => {
    expect.hasAssertions();
    await killImporter(trial, seed);
  },
);
