import { expect, test } from 'vitest';
import { longShare } from '../long-share.ts';
import { roundTripFailures } from './quantities/round-trip.ts';

const VALUES = 100_000;

test.each(['fr', 'en'] as const)('a hundred thousand values written in %s are read back', (lang) => {
  expect(roundTripFailures(lang, Math.ceil(VALUES * longShare()), 7)).toEqual([]);
});
