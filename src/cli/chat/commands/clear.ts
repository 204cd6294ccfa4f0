import type { ChatCommand } from '../chat.ts';

export const clear: ChatCommand = {
  name: 'clear',
  aliases: ['effacer', 'cls'],
  summary: { fr: 'effacer l’écran ; la conversation reste', en: 'clear the screen; the conversation stays' },
  run: async (_, { stage }) => stage.clear(),
};
