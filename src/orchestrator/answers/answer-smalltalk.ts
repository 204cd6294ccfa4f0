import type { Answer } from './answer.ts';
import type { AnswerContext } from './answer-context.ts';

const HELLO = {
  fr: 'Bonjour ! Dites-moi ce qui vous préoccupe chez vos clients, ou demandez « que sais-tu faire ? ».',
  en: 'Hello! Tell me what worries you about your customers, or ask “what can you do?”.',
} as const;

const ONGOING = {
  fr: 'Avec plaisir. J’ai gardé ce que vous m’avez dit : ajoutez un chiffre ou posez une question, on reprend là.',
  en: 'My pleasure. I have kept what you told me: add a figure or ask a question and we carry on from there.',
} as const;

/** A short word back; in a conversation under way, says that nothing is lost. */
export function answerSmalltalk({ lang, facts }: Pick<AnswerContext, 'lang' | 'facts'>): Answer {
  const line = Object.keys(facts).length === 0 ? HELLO[lang] : ONGOING[lang];
  return { outcome: 'answered', lines: [line], fields: {} };
}
