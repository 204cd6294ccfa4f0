import type { ChatCommand } from '../chat.ts';
import { restoreSession } from '../restore-session.ts';
import { styled } from '../styled.ts';

export const resume: ChatCommand = {
  name: 'resume',
  aliases: ['reprendre'],
  argument: { fr: '[ID]', en: '[ID]' },
  summary: {
    fr: 'reprendre une conversation : la dernière, ou celle que l’on nomme',
    en: 'go on with a conversation: the last one, or the one named',
  },
  async complete(typed, { options }) {
    const cards = (await options.sessions?.list()) ?? [];
    return cards
      .filter(({ id }) => id.startsWith(typed))
      .map(({ id, name, firstWords }) => ({ insert: id, label: id, description: name ?? firstWords }));
  },
  async run(argument, chat) {
    const { options, memory, stage } = chat;
    const here = memory.session?.id;
    const latest = ((await options.sessions?.list()) ?? []).find(({ id, turns }) => id !== here && turns > 0);
    const id = argument.trim() || latest?.id;
    if (id === undefined) return stage.say('error', styled(NONE[memory.lang]));
    if (id === here) return stage.say('notice', styled(HERE[memory.lang]));
    await restoreSession({ kind: 'id', id }, chat);
  },
};

const NONE = {
  fr: 'Aucune autre conversation à reprendre.',
  en: 'There is no other conversation to go on with.',
} as const;
const HERE = { fr: 'Vous y êtes déjà.', en: 'You are there already.' } as const;
