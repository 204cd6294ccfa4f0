import { answer, type Outcome, refuse } from '../domain/outcome.ts';

/** A key as it stands in a variable, without blanks around it. Refuses what no key holds, and never repeats it. */
export function checkKey(text: string, variable: string): Outcome<string> {
  const key = text.trim();
  if (/^[\x21-\x7e]+$/.test(key)) return answer(key);
  return refuse('bad_argument', {
    fr: `${variable} contient un espace, un retour à la ligne ou un caractère qu’aucune clé n’a. Copiez la clé de nouveau.`,
    en: `${variable} holds a space, a line break or a character that no key has. Copy the key again.`,
  });
}
