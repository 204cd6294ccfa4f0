import type { Lang } from '../../../../src/domain/bilingual.ts';
import type { Facts } from '../../../../src/domain/facts.ts';
import { readMessage } from '../../../../src/llm/embedded/read-message.ts';
import { nothing } from '../shown-messages.ts';

/** The facts that the words of a message give, by name: their values only. */
export function saidIn(text: string, known: Facts = {}, lang: Lang = 'fr'): Record<string, unknown> {
  const { facts } = readMessage(text, { ...nothing, lang, facts: known });
  return Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));
}
