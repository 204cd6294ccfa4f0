import { expect, test } from 'vitest';
import { longShare } from '../../long-share.ts';
import { callInParallel } from './call-in-parallel.ts';

test('of 20,000 calls with 200 in flight and equal ids, every answer is the caller’s own', async () => {
  expect(await callInParallel(20_000 * longShare())).toEqual({ wrong: [], mostAtOnce: 200 });
});
