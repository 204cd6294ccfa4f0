import type { Lang } from '../../domain/bilingual.ts';
import { SegmentId } from '../../domain/segment.ts';
import { segmentNames, segmentTraits } from './words/segment-words.ts';

/** A segment named in a folded text, and where. */
export type NamedSegment = { readonly segment: SegmentId; readonly start: number; readonly end: number };

export function findSegments(folded: string, lang: Lang): NamedSegment[] {
  return SegmentId.options
    .flatMap((segment) =>
      [...folded.matchAll(new RegExp(formOf(segmentNames[segment][lang]), 'g'))].map(({ 0: words, index }) => ({
        segment,
        start: index,
        end: index + words.length,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/** Whether a folded text names a segment, or tells it by its traits. */
export function tellsSegment(segment: SegmentId, told: string, lang: Lang): boolean {
  return formOf(`${segmentNames[segment][lang]}|${segmentTraits[segment][lang]}`).test(told);
}

/** The segments that a label names. */
export function segmentsNamedIn(label: string, lang: Lang): SegmentId[] {
  return SegmentId.options.filter((segment) => formOf(segmentNames[segment][lang]).test(label));
}

const forms = new Map<string, RegExp>();

function formOf(words: string): RegExp {
  const made = forms.get(words) ?? new RegExp(`(?<![a-z])(?:${words})(?![a-z])`);
  forms.set(words, made);
  return made;
}
