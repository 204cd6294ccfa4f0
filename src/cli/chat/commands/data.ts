import { callTool, readingLine } from '../call-tool.ts';
import type { ChatCommand } from '../chat.ts';

export const data: ChatCommand = {
  name: 'data',
  aliases: ['donnees', 'données'],
  summary: { fr: 'les données chargées, et ce qu’elles permettent', en: 'the data loaded, and what they allow' },
  async run(_, chat) {
    const { stage, memory, desk } = chat;
    const { lang } = memory;
    const result = await callTool('data_readiness', chat);
    if (result === null) return;
    const title = { fr: 'Données chargées', en: 'Data loaded' }[lang];
    const files = desk.data.kind === 'files' ? desk.data.paths : [];
    stage.say('answer', [
      [{ text: title, style: 'strong' }],
      ...files.map((path) => [{ text: `  ${path}` }]),
      readingLine(title, 'data_readiness', result, chat),
    ]);
  },
};
