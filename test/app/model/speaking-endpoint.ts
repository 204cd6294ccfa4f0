import type { Lang } from '../../../src/domain/bilingual.ts';
import type { AskedCompletion, FakeReply } from '../../llm/openai/fake-endpoint.ts';

/** A sentence that a model adds to an answer, without a number of its own. */
export const ADDED: Readonly<Record<Lang, string>> = {
  fr: 'Commencez par écouter les clients qui viennent de partir.',
  en: 'Start by listening to the customers who have just left.',
};

/** A model that reads nothing, writes one good sentence, and orders the actions as it was given them. */
export function plainModel(lang: Lang): (body: AskedCompletion) => FakeReply {
  return (body) => ({ text: textFor(body, lang), calls: [] });
}

function textFor({ messages }: AskedCompletion, lang: Lang): string {
  const system = String(messages[0]?.content ?? '');
  if (system.includes('"facts"')) return JSON.stringify({ intent: 'none', lang, facts: [] });
  if (system.includes('"finding"')) return JSON.stringify({ order: [], finding: ADDED[lang], reasons: [] });
  return ADDED[lang];
}
