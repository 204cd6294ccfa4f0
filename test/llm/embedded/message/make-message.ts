import type { Lang } from '../../../../src/domain/bilingual.ts';
import type { Message } from '../../../../src/llm/embedded/message/message.ts';

/** A message that is its own folded and marked text: one sentence, nothing pasted, no quantity but the marks written in it. */
export function plainMessage(marked: string, lang: Lang = 'fr'): Message {
  const whole = [{ start: 0, end: marked.length }];
  return { text: marked, folded: marked, marked, lang, quantities: [], sentences: whole, clauses: whole, pasted: [] };
}
