import { test } from 'vitest';
import { longShare } from '../../long-share.ts';
import { playRandomHistory } from './random-history.ts';
import { freshFolder } from './workspace-of.ts';

const folderOf = freshFolder();
const HISTORIES = 150;

test('after any imports and removals, tables kept ready equal those computed anew', async () => {
  for (let seed = 1; seed <= Math.ceil(HISTORIES * longShare()); seed++)
    await playRandomHistory(folderOf(), 1000 + seed, 12);
});
