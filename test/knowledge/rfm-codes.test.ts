import { describe, expect, test } from 'vitest';
import { SegmentId } from '../../src/domain/segment.ts';
import { rfmCodes, segmentOfCode } from '../../src/knowledge/rfm-codes.ts';
import { rfmSegments } from '../../src/knowledge/rfm-segments.ts';
import { readSharedSpec } from './read-shared-spec.ts';

const scores = [1, 2, 3, 4, 5];
const allCodes = scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => `${r}${f}${m}`)));

describe('the RFM codes', () => {
  test('are the 125 combinations of three scores, each once', () => {
    expect(Object.keys(rfmCodes).sort()).toEqual(allCodes);
  });

  test('come 38 from the framework and 87 from this product', () => {
    const sources = Object.values(rfmCodes).map(({ source }) => source);
    expect(sources.filter((source) => source === 'framework')).toHaveLength(38);
    expect(sources.filter((source) => source === 'extended')).toHaveLength(87);
  });

  test('use all ten segments', () => {
    expect(new Set(allCodes.map(segmentOfCode))).toEqual(new Set(SegmentId.options));
  });

  test.each([
    ['555', 'champions'],
    ['512', 'nouveaux'],
    ['155', 'a-risque'],
    ['144', 'hibernants'],
    ['143', 'dormants'],
    ['111', 'perdus'],
  ])('%s is %s', (code, segment) => expect(segmentOfCode(code)).toBe(segment));

  test('are those of the reference table', (context) => {
    expect(rfmCodes).toEqual(JSON.parse(readSharedSpec('rfm-125.json', context)));
  });
});

test('the ten segments stand in the order of their ids', () => {
  expect(rfmSegments.map(({ id }) => id)).toEqual(SegmentId.options);
  expect(rfmSegments).toHaveLength(10);
});
