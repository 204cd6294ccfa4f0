import type { RunContent } from '../domain/run-content.ts';
import { maskContent } from './mask-content.ts';
import type { SpanDraft } from './span-draft.ts';

type Drawn = {
  readonly root: SpanDraft;
  readonly calls: ReadonlyMap<string, SpanDraft>;
  readonly generations: ReadonlyMap<string, SpanDraft>;
};

/** Puts words on the observations they belong to, masked; those that belong to none are left out. */
export function addContent(drawn: Drawn, content: readonly RunContent[]): void {
  for (const words of content) {
    const span = spanOf(drawn, words);
    if (span === undefined) continue;
    span.input = maskContent(words.input);
    if (words.of !== 'tool') span.output = maskContent(words.output);
  }
}

function spanOf({ root, calls, generations }: Drawn, words: RunContent): SpanDraft | undefined {
  if (words.of === 'run') return root;
  return words.of === 'tool' ? calls.get(words.call) : generations.get(`${words.request}.${words.attempt}`);
}
