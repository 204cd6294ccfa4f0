import { callTool, readingLine } from '../call-tool.ts';
import type { ChatCommand } from '../chat.ts';
import { describeData } from '../describe-data.ts';

export const data: ChatCommand = {
  name: 'data',
  aliases: ['donnees', 'données'],
  summary: { fr: 'les données chargées, et ce qu’elles permettent', en: 'the data loaded, and what they allow' },
  async run(_, chat) {
    const { stage, memory } = chat;
    const { lang } = memory;
    const result = await callTool('data_readiness', chat);
    if (result === null) return;
    const title = { fr: 'Données chargées', en: 'Data loaded' }[lang];
    stage.say('answer', [
      [{ text: title, style: 'strong' }],
      ...(await describeData(chat)),
      readingLine(title, 'data_readiness', result, chat),
    ]);
  },
};
