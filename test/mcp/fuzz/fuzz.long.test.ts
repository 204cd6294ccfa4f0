import { expect, test } from 'vitest';
import { longShare } from '../../long-share.ts';
import { fuzzBoth } from './fuzz-both.ts';

test('a million messages drawn at random break neither transport, and nothing but messages comes out', async () => {
  const share = longShare();
  const seen = await fuzzBoth({ stdio: 700_000 * share, http: 300_000 * share }, 1000);
  expect(seen.overHttp).toEqual([]);
  expect(seen.overStdio).toEqual([]);
  expect(seen.alive).toEqual(seen.tools);
  expect(seen.printed.out).toEqual([]);
  expect({ ended: seen.ended, code: seen.code }).toEqual({ ended: false, code: 0 });
});
