import { z } from 'zod';
import { Bilingual } from '../../../domain/bilingual.ts';
import { rfmSegments } from '../../../knowledge/rfm-segments.ts';
import { fold } from '../../../language/fold.ts';
import { formatCount, formatMoney, formatShare } from '../../../language/format-number.ts';
import { callTool, readingLine } from '../call-tool.ts';
import type { ChatCommand } from '../chat.ts';
import { styled } from '../styled.ts';
import { tableLines } from '../table-lines.ts';

/** What is shown of the answer of `rfm_segments`. */
const Segments = z.object({
  segments: z.array(
    z.object({
      id: z.string(),
      name: Bilingual,
      customers: z.number(),
      share: z.number(),
      revenue: z.number(),
      revenueShare: z.number().nullable(),
      action: Bilingual,
      channels: Bilingual,
      budgetPriority: Bilingual,
    }),
  ),
});

export const segments: ChatCommand = {
  name: 'segments',
  aliases: ['segment'],
  argument: { fr: '[SEGMENT]', en: '[SEGMENT]' },
  summary: {
    fr: 'les dix segments, ou ce qu’il faut faire pour l’un d’eux',
    en: 'the ten segments, or what to do for one of them',
  },
  async complete(typed, { memory }) {
    return rfmSegments
      .filter(({ id, name }) => id.startsWith(typed) || fold(name[memory.lang]).startsWith(fold(typed)))
      .map(({ id, name, who }) => ({ insert: id, label: name[memory.lang], description: who[memory.lang] }));
  },
  async run(argument, chat) {
    const { stage, memory, options, signal } = chat;
    const { lang } = memory;
    const named = fold(argument.trim());
    const card = rfmSegments.find(({ id, name }) => [id, name.fr, name.en].some((word) => fold(word) === named));
    if (named !== '' && card === undefined) return stage.say('error', styled(unknown(argument)[lang]));
    const result = await callTool('rfm_segments', chat);
    if (result === null || signal.aborted) return;
    const rows = Segments.parse(result.value).segments;
    const currency = result.population?.currency ?? null;
    if (card !== undefined) {
      const row = rows.find(({ id }) => id === card.id);
      const count = row?.customers ?? 0;
      const revenue = formatMoney(row?.revenue ?? 0, lang, currency);
      stage.say('answer', [
        [
          { text: card.name[lang], style: 'strong' },
          { text: ` (${card.id})`, style: 'dim' },
        ],
        [{ text: card.who[lang] }],
        [
          { text: { fr: 'Clients : ', en: 'Customers: ' }[lang] },
          { text: formatCount(count, lang), style: 'figure' },
          { text: { fr: ' ; ventes : ', en: '; sales: ' }[lang] },
          { text: revenue, style: 'figure' },
        ],
        [{ text: card.action[lang] }],
        [{ text: { fr: `Canaux : ${card.channels.fr}.`, en: `Channels: ${card.channels.en}.` }[lang], style: 'dim' }],
        readingLine('RFM', 'rfm_segments', result, chat),
      ]);
      return;
    }
    const headers = {
      fr: ['Segment', 'Clients', 'Part des clients', 'Ventes', 'Part des ventes'],
      en: ['Segment', 'Customers', 'Share of customers', 'Sales', 'Share of sales'],
    }[lang];
    const cells = rows.map(({ name, customers, share, revenue, revenueShare }) => [
      name[lang],
      formatCount(customers, lang),
      formatShare(share, lang),
      formatMoney(revenue, lang, currency),
      revenueShare === null ? '–' : formatShare(revenueShare, lang),
    ]);
    const right = 'right' as const;
    stage.say('answer', [
      ...tableLines(headers, cells, { columns: options.columns(), align: ['left', right, right, right, right] }),
      readingLine('RFM', 'rfm_segments', result, chat),
    ]);
    const largest = [...rows].sort((a, b) => b.customers - a.customers).slice(0, 3);
    stage.suggest(largest.map(({ id }) => `/segments ${id}`));
  },
};

function unknown(typed: string) {
  const fr = rfmSegments.map(({ id }) => id).join(', ');
  return {
    fr: `Aucun segment ne s’appelle « ${typed.trim()} ». Segments : ${fr}.`,
    en: `No segment is called “${typed.trim()}”. Segments: ${fr}.`,
  };
}
