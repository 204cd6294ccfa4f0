import { z } from 'zod';
import { Bilingual } from '../../../domain/bilingual.ts';
import { callTool, readingLine } from '../call-tool.ts';
import type { ChatCommand } from '../chat.ts';
import { describeData } from '../describe-data.ts';

const Readiness = z.object({ missing: z.array(z.object({ text: Bilingual, unlocks: Bilingual })) });

export const data: ChatCommand = {
  name: 'data',
  aliases: ['donnees', 'données'],
  summary: { fr: 'les données chargées, et ce qu’elles permettent', en: 'the data loaded, and what they allow' },
  async run(_, chat) {
    const { stage, memory } = chat;
    const { lang } = memory;
    const result = await callTool('data_readiness', chat);
    if (result === null) return;
    const { missing } = Readiness.parse(result.value);
    const title = { fr: 'Données chargées', en: 'Data loaded' }[lang];
    stage.say('answer', [
      [{ text: title, style: 'strong' }],
      ...(await describeData(chat)),
      readingLine(title, 'data_readiness', result, chat),
      ...(missing.length === 0 ? [] : [[{ text: MISSING[lang], style: 'strong' as const }]]),
      ...missing.map(({ text, unlocks }) => [{ text: `- ${text[lang]} → ${unlocks[lang]}` }]),
    ]);
  },
};

const MISSING = {
  fr: 'Ce qui manque → ce que cela permettrait',
  en: 'What is missing → what it would allow',
} as const;
