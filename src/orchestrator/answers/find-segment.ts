import type { SegmentId } from '../../domain/segment.ts';
import { rfmSegments } from '../../knowledge/rfm-segments.ts';
import { fold } from '../../language/fold.ts';

/** Other words people use for a segment, folded, singular. */
const ALSO: Readonly<Record<string, SegmentId>> = {
  vip: 'champions',
  fidele: 'loyaux',
  loyal: 'loyaux',
  sleeping: 'dormants',
  'at-risk': 'a-risque',
};

/** The RFM segment that a short phrase is the name of: « les champions », "at-risk customers"; null when it says more or less than that. */
export function findSegment(words: string): SegmentId | null {
  const plain = bare(words);
  const named = rfmSegments.find(({ id, name }) => [id, name.fr, name.en].some((each) => bare(each) === plain));
  return named?.id ?? ALSO[plain] ?? null;
}

/** Without articles, the word for customers, and plurals. */
function bare(words: string): string {
  return fold(words)
    .replace(/(?<![a-z])(?:segments?|clients?|clientes?|customers?|les|des|nos|mes|the|our|all|tous|\()(?![a-z])/g, ' ')
    .split(/[ -]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/(?:s|x)$/, ''))
    .join(' ');
}
