import type { ChatCommand } from '../chat.ts';
import { styled } from '../styled.ts';
import { writeDown } from '../write-down.ts';

const GOOD: ReadonlySet<string> = new Set(['good', 'bon', 'bien', 'oui', 'yes', '+', '+1', '👍']);
const BAD: ReadonlySet<string> = new Set(['bad', 'mauvais', 'non', 'no', '-', '-1', '👎']);

export const feedback: ChatCommand = {
  name: 'feedback',
  aliases: ['avis'],
  argument: { fr: 'bon|mauvais [pourquoi]', en: 'good|bad [why]' },
  summary: {
    fr: 'dire si la dernière réponse est utile ; reste sur cette machine',
    en: 'say whether the last answer helps; stays on this machine',
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
    if (memory.session === null) return stage.say('error', styled(NOT_KEPT[memory.lang]));
    if (!(await writeDown({ kind: 'feedback', good, words: words.join(' ') }, chat))) return;
    stage.say('notice', styled({ fr: 'Merci, c’est noté.', en: 'Thank you, noted.' }[memory.lang]));
  },
};

const USAGE = {
  fr: 'Dites /feedback bon ou /feedback mauvais, puis pourquoi si vous voulez.',
  en: 'Say /feedback good or /feedback bad, then why if you like.',
} as const;
const NOTHING = { fr: 'Aucune réponse à juger encore.', en: 'No answer to judge yet.' } as const;
const NOT_KEPT = {
  fr: 'Les conversations ne sont pas gardées ici : votre avis ne le serait pas non plus.',
  en: 'Conversations are not kept here: neither would your opinion be.',
} as const;
