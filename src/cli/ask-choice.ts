import type { Bilingual } from '../domain/bilingual.ts';
import type { CommandContext } from './command.ts';

export type Choice<T> = { value: T; text: Bilingual };

const AGAIN: Bilingual = {
  fr: 'Répondez par un numéro de la liste.\n',
  en: 'Answer with a number from the list.\n',
};
const MOST_TRIES = 3;

/** Asks a question with numbered answers on a terminal; null when it is not answered. */
export async function askChoice<T>(
  question: Bilingual,
  choices: readonly Choice<T>[],
  { lang, terminal }: CommandContext,
): Promise<T | null> {
  const list = choices.map(({ text }, index) => `  ${index + 1}. ${text[lang]}\n`).join('');
  terminal.err(`${question[lang]}\n${list}`);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const reply = await terminal.ask('> ');
    if (reply === null) return null;
    const chosen = choices[Number(reply.trim()) - 1];
    if (chosen !== undefined) return chosen.value;
    terminal.err(AGAIN[lang]);
  }
  return null;
}
