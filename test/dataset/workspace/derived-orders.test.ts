import { test } from 'vitest';
import { playRandomHistory } from './random-history.ts';
import { freshFolder } from './workspace-of.ts';

const folderOf = freshFolder();

test.each([1, 2, 3, 4])(
  'after any imports and removals, tables kept ready equal those computed anew (seed %i)',
  async (seed) => {
    await playRandomHistory(folderOf(), seed, 8);
  },
);
