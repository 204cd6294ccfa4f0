import { expect, test } from 'vitest';
import { openTokenBucket } from '../../../src/mcp/http/token-bucket.ts';

test('a burst passes, then one request for each that time has given back', () => {
  let now = 0;
  const waitFor = openTokenBucket({ perSecond: 10, burst: 3 }, () => now);
  expect([1, 1, 1, 1].map(waitFor)).toEqual([0, 0, 0, 100]);
  now = 50;
  expect(waitFor(1)).toBe(50);
  now = 100;
  expect([1, 1].map(waitFor)).toEqual([0, 100]);
});

test('a long rest gives no more than the burst', () => {
  let now = 0;
  const waitFor = openTokenBucket({ perSecond: 10, burst: 3 }, () => now);
  now = 3_600_000;
  expect([1, 1, 1, 1].map(waitFor)).toEqual([0, 0, 0, 100]);
});

test('several messages at once count as several, and what is refused costs nothing', () => {
  const waitFor = openTokenBucket({ perSecond: 10, burst: 3 }, () => 0);
  expect(waitFor(2)).toBe(0);
  expect(waitFor(2)).toBe(100);
  expect(waitFor(1)).toBe(0);
});
