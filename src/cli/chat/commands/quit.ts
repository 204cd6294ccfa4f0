import type { ChatCommand } from '../chat.ts';

export const quit: ChatCommand = {
  name: 'quit',
  aliases: ['quitter', 'exit', 'q'],
  summary: {
    fr: 'quitter ; la conversation se reprend avec /resume',
    en: 'leave; /resume goes on with the conversation',
  },
  run: async (_, { stage }) => stage.quit(),
};
