import { findMentions, type Mention } from './find-mentions.ts';
import { findSegments, type NamedSegment } from './find-segments.ts';
import type { MarkedSentence } from './marked-sentence.ts';
import { playOfFigure } from './play-of-figure.ts';
import type { ProseContext } from './prose-context.ts';
import { readSpans, type Span } from './read-spans.ts';
import { countSaid, stemsOf } from './shares-words.ts';

/** What a sentence says, read once for all that is checked of it. */
export type SentenceReading = MarkedSentence & {
  /** What was said just before, folded, and all that was told so far. */
  readonly before: string;
  readonly told: string;
  readonly mentions: readonly Mention[];
  readonly mentionsBefore: readonly Mention[];
  readonly spans: readonly Span[];
  readonly spansBefore: readonly Span[];
  readonly segments: readonly NamedSegment[];
  /** How many words of the title of each action are told. */
  readonly plays: ReadonlyMap<string, number>;
};

export function readSentence(marked: MarkedSentence, before: string, context: ProseContext): SentenceReading {
  const { folded } = marked;
  const told = `${folded} ${before}`;
  return {
    ...marked,
    before,
    told,
    mentions: findMentions(folded, context.lang),
    mentionsBefore: findMentions(before, context.lang),
    spans: readSpans(folded),
    spansBefore: readSpans(before),
    segments: findSegments(folded, context.lang),
    plays: playsTold(told, context),
  };
}

function playsTold(told: string, { figures }: ProseContext): Map<string, number> {
  const plays = new Map<string, number>();
  for (const { id, label } of Object.values(figures)) {
    const play = playOfFigure(id);
    if (play === undefined || plays.has(play)) continue;
    plays.set(play, countSaid(stemsOf(label.split(' – ')[0] ?? ''), told));
  }
  return plays;
}
