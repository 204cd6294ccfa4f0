import type { Span } from './message.ts';
import type { Pattern } from './pattern.ts';
import { patternHeads } from './pattern-heads.ts';
import type { SearchedText } from './searched-text.ts';

/** Where a phrase stands in a stretch of a text: whole words, one place after the other. */
export type PlaceFinder = (text: SearchedText, span: Span) => Span[];

export function placeFinder(pattern: Pattern): PlaceFinder {
  const heads = patternHeads(pattern);
  return (text, { start: first, end: limit }) => {
    const places: Span[] = [];
    let reached = first;
    const tryAt = (start: number) => {
      if (start < reached) return;
      const end = text.matcher.endOf(pattern, start, limit);
      if (end <= start) return;
      places.push({ start, end });
      reached = end;
    };
    const from = firstFrom(text.starts, first);
    const to = firstFrom(text.starts, limit);
    if (heads === null) for (let at = from; at < to; at += 1) tryAt(text.starts[at] ?? limit);
    else if (to - from < heads.size) {
      for (let at = from; at < to; at += 1) if (heads.has(text.heads[at] ?? '')) tryAt(text.starts[at] ?? limit);
    } else for (const start of startsOf(heads, text)) if (start >= first && start < limit) tryAt(start);
    return places;
  };
}

/** The index of the first place at or after `wanted`; the length when there is none. */
function firstFrom(places: readonly number[], wanted: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where one of these heads stands, in order. */
function startsOf(heads: ReadonlySet<string>, { startsByHead }: SearchedText): number[] {
  const found: number[] = [];
  if (heads.size < startsByHead.size) for (const head of heads) found.push(...(startsByHead.get(head) ?? []));
  else for (const [head, places] of startsByHead) if (heads.has(head)) found.push(...places);
  return found.length < 2 ? found : found.sort((a, b) => a - b);
}
