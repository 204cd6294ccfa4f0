import { expect, test } from 'vitest';
import { findSegment } from '../../../src/orchestrator/answers/find-segment.ts';

test.each([
  ['champions', 'champions'],
  ['les clients à risque', 'a-risque'],
  ['at-risk customers', 'a-risque'],
  ['VIPs', 'champions'],
  ['clients fidèles', 'loyaux'],
  ['the loyal customers', 'loyaux'],
  ['dormants', 'dormants'],
  ['segment À cultiver', 'a-cultiver'],
  ['Potential loyals', 'potentiels'],
])('%s is the segment %s', (words, id) => {
  expect(findSegment(words)).toBe(id);
});

test.each(['champions à Paris', 'clients', 'bought twice', ''])('“%s” is no segment', (words) => {
  expect(findSegment(words)).toBeNull();
});
