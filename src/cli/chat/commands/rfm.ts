import type { ToolSuccess } from '../../../domain/tool-result.ts';
import type { PictureOptions } from '../../../tui/pictures/picture-options.ts';
import { callTool, readingLine } from '../call-tool.ts';
import type { Chat, ChatCommand } from '../chat.ts';

export const rfm: ChatCommand = {
  name: 'rfm',
  argument: { fr: '[27]', en: '[27]' },
  summary: {
    fr: 'les clients par récence et fréquence, aux couleurs des segments ; avec 27, les cases par montant',
    en: 'customers by recency and frequency, coloured by segment; with 27, the cells by amount',
  },
  async run(argument, chat) {
    const { stage, signal } = chat;
    if (argument.trim() === '27') return showCells(chat);
    const result = await callTool('rfm_segments', chat);
    if (result === null || signal.aborted) return;
    const [{ RfmTable }, { rfmGrid }] = await Promise.all([
      import('../../../tui/pictures/rfm-table.ts'),
      import('../../../tui/pictures/rfm-grid.ts'),
    ]);
    stage.say('answer', [
      ...rfmGrid(RfmTable.parse(result.value), pictureOf(result, chat)),
      [],
      readingLine('RFM', 'rfm_segments', result, chat),
    ]);
    stage.suggest(['/segments', '/cohorts', '/report']);
  },
};

/** The portfolio by recency, frequency and amount, three levels each. */
async function showCells(chat: Chat): Promise<void> {
  const { stage, signal } = chat;
  const result = await callTool('rfm_grid', chat);
  if (result === null || signal.aborted) return;
  const [{ RfmCellTable }, { rfmCellGrid }] = await Promise.all([
    import('../../../tui/pictures/rfm-cell-table.ts'),
    import('../../../tui/pictures/rfm-cell-grid.ts'),
  ]);
  stage.say('answer', [
    ...rfmCellGrid(RfmCellTable.parse(result.value), pictureOf(result, chat)),
    [],
    readingLine('RFM', 'rfm_grid', result, chat),
  ]);
  stage.suggest(['/segments', '/rfm', '/report']);
}

function pictureOf({ population }: ToolSuccess, { memory, options }: Chat): PictureOptions {
  return { lang: memory.lang, columns: options.columns(), currency: population?.currency ?? null };
}
