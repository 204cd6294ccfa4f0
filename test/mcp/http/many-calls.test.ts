import { expect, test } from 'vitest';
import { callInParallel } from './call-in-parallel.ts';

test('of 1,000 calls with 200 in flight and equal ids, every answer is the caller’s own', async () => {
  expect(await callInParallel(1000)).toEqual({ wrong: [], mostAtOnce: 200 });
});
