import { text } from 'node:stream/consumers';
import { type Outcome, refuse } from '../domain/outcome.ts';

/** The message of a command: its words, or what is piped in when there are none. */
export async function readMessageText(words: readonly string[], interactive: boolean): Promise<Outcome<string>> {
  if (words.length > 0) return { ok: true, value: words.join(' ') };
  if (interactive || process.stdin.isTTY === true) return NO_MESSAGE;
  return { ok: true, value: (await text(process.stdin)).replace(/\r\n?/g, '\n').trimEnd() };
}

const NO_MESSAGE = refuse('bad_argument', {
  fr: 'Écrivez votre message entre guillemets, par exemple : fidelio ask "on perd 6 % de nos abonnés par mois". Il peut aussi arriver par l’entrée standard.',
  en: 'Write your message in quotes, for example: fidelio ask "we lose 6% of our subscribers a month". It may also come on standard input.',
});
