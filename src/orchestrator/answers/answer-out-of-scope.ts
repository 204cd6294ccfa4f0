import type { Answer } from './answer.ts';
import type { AnswerContext } from './answer-context.ts';

const OTHER_SUBJECT = {
  fr: 'Ce n’est pas mon métier : je ne m’occupe que de fidélisation des clients (départs, réachat, fidélité, satisfaction). Décrivez votre situation ou demandez une définition, une référence, un calcul.',
  en: 'This is not my trade: I only deal with customer retention (churn, repeat purchase, loyalty, satisfaction). Describe your situation, or ask for a definition, a benchmark or a calculation.',
} as const;

const OTHER_LANGUAGE = [
  'Je lis le français et l’anglais : réécrivez votre message dans l’une de ces langues.',
  'I read French and English: please write your message again in one of them.',
] as const;

/** Declines without inventing a route; a message in a language we do not read gets both of ours. */
export function answerOutOfScope({ lang }: Pick<AnswerContext, 'lang'>, { foreign }: { foreign: boolean }): Answer {
  return { outcome: 'declined', lines: foreign ? OTHER_LANGUAGE : [OTHER_SUBJECT[lang]], fields: {} };
}
