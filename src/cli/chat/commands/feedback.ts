import type { Chat, ChatCommand } from '../chat.ts';
import { styled } from '../styled.ts';
import { writeDown } from '../write-down.ts';

const GOOD: ReadonlySet<string> = new Set(['good', 'bon', 'bien', 'oui', 'yes', '+', '+1', '👍']);
const BAD: ReadonlySet<string> = new Set(['bad', 'mauvais', 'non', 'no', '-', '-1', '👎']);

export const feedback: ChatCommand = {
  name: 'feedback',
  aliases: ['avis'],
  argument: { fr: 'bon|mauvais [pourquoi]', en: 'good|bad [why]' },
  summary: {
    fr: 'dire si la dernière réponse est utile ; vos mots restent sur cette machine',
    en: 'say whether the last answer helps; your words stay on this machine',
  },
  async complete(typed, { memory }) {
    const words = { fr: ['bon', 'mauvais'], en: ['good', 'bad'] }[memory.lang];
    return words
      .filter((word) => word.startsWith(typed))
      .map((word) => ({ insert: word, label: word, description: '' }));
  },
  async run(argument, chat) {
    const { memory, stage } = chat;
    const [verdict = '', ...words] = argument.trim().split(/\s+/u);
    const good = GOOD.has(verdict.toLowerCase());
    if (!good && !BAD.has(verdict.toLowerCase())) return stage.say('error', styled(USAGE[memory.lang]));
    if (memory.last === null) return stage.say('error', styled(NOTHING[memory.lang]));
    if (memory.session === null && memory.trace === null) return stage.say('error', styled(NOT_KEPT[memory.lang]));
    if (!(await writeDown({ kind: 'feedback', good, words: words.join(' ') }, chat))) return;
    const isSent = memory.trace !== null && (await rate(memory.trace, good, chat));
    stage.say('notice', styled((isSent ? SENT : NOTED)[memory.lang]));
  },
};

/** Whether the verdict leaves for the trace of the answer. Why the user gave it does not. */
async function rate(trace: string, good: boolean, { desk, signal }: Chat): Promise<boolean> {
  const app = await desk.app({ signal });
  if (!app.ok || signal.aborted) return false;
  app.value.rate(trace, good ? 1 : -1);
  return true;
}

const NOTED = { fr: 'Merci, c’est noté.', en: 'Thank you, noted.' } as const;
const SENT = {
  fr: 'Merci, c’est noté. Votre verdict, sans vos mots, rejoint la trace de cette réponse.',
  en: 'Thank you, noted. Your verdict, without your words, joins the trace of that answer.',
} as const;
const USAGE = {
  fr: 'Dites /feedback bon ou /feedback mauvais, puis pourquoi si vous voulez.',
  en: 'Say /feedback good or /feedback bad, then why if you like.',
} as const;
const NOTHING = { fr: 'Aucune réponse à juger encore.', en: 'No answer to judge yet.' } as const;
const NOT_KEPT = {
  fr: 'Les conversations ne sont pas gardées ici : votre avis ne le serait pas non plus.',
  en: 'Conversations are not kept here: neither would your opinion be.',
} as const;
