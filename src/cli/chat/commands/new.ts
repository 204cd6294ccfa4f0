import type { ChatCommand } from '../chat.ts';
import { restoreSession } from '../restore-session.ts';
import { styled } from '../styled.ts';
import { suggestNext } from '../suggest-next.ts';

export const newCommand: ChatCommand = {
  name: 'new',
  aliases: ['nouveau', 'nouvelle'],
  summary: { fr: 'une nouvelle conversation, sur les mêmes données', en: 'a new conversation, on the same data' },
  async run(_, chat) {
    const { stage, memory, desk, options } = chat;
    if (!(await restoreSession({ kind: 'new' }, chat))) return;
    memory.state = null;
    memory.facts = {};
    memory.last = null;
    memory.trace = null;
    memory.exchanges = [];
    memory.lang = memory.langPinned ? memory.lang : options.lang;
    stage.say('notice', styled({ fr: 'Nouvelle conversation.', en: 'New conversation.' }[memory.lang]));
    stage.suggest(suggestNext(null, { lang: memory.lang, hasData: desk.data.kind !== 'none', figures: 0 }));
  },
};
