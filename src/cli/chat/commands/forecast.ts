import { callTool, readingLine } from '../call-tool.ts';
import type { ChatCommand } from '../chat.ts';
import { drawMonths } from '../draw-months.ts';

export const forecast: ChatCommand = {
  name: 'forecast',
  aliases: ['prevision', 'prévision'],
  summary: {
    fr: 'ce que les clients devraient acheter si rien ne change, et si l’on peut s’y fier',
    en: 'what customers should buy if nothing changes, and whether to rely on it',
  },
  async run(_, chat) {
    const { stage, memory, signal } = chat;
    const title = { fr: 'Valeur prévue', en: 'Forecast value' }[memory.lang];
    const result = await callTool('value_forecast', chat);
    if (result === null || signal.aborted) return;
    const months = await drawMonths(chat);
    if (signal.aborted) return;
    stage.say('answer', [
      ...(months.length === 0 ? [] : [...months, []]),
      [{ text: title, style: 'strong' }],
      readingLine(title, 'value_forecast', result, chat),
    ]);
    stage.suggest(['/cohorts', '/segments', '/report']);
  },
};
