import { askTurn } from '../ask-turn.ts';
import type { ChatCommand } from '../chat.ts';

export const diagnose: ChatCommand = {
  name: 'diagnose',
  aliases: ['diagnostic', 'diagnosis'],
  summary: { fr: 'le diagnostic de la fidélisation', en: 'the diagnosis of your retention' },
  async run(_, chat) {
    const message = { fr: 'Diagnostiquez la rétention de mes clients', en: 'Diagnose my customer retention' };
    await askTurn(message[chat.memory.lang], chat);
  },
};
