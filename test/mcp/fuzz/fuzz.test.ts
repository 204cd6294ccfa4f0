import { expect, test } from 'vitest';
import { fuzzBoth } from './fuzz-both.ts';

test('messages drawn at random break neither transport, and nothing but messages comes out', async () => {
  const seen = await fuzzBoth({ stdio: 2000, http: 800 }, 1);
  expect(seen.tools.length).toBeGreaterThan(50);
  expect(seen.overHttp).toEqual([]);
  expect(seen.overStdio).toEqual([]);
  expect(seen.alive).toEqual(seen.tools);
  expect(seen.printed.out).toEqual([]);
  expect({ ended: seen.ended, code: seen.code }).toEqual({ ended: false, code: 0 });
});
