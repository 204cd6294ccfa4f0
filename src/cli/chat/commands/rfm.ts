import { callTool, readingLine } from '../call-tool.ts';
import type { ChatCommand } from '../chat.ts';

export const rfm: ChatCommand = {
  name: 'rfm',
  summary: {
    fr: 'les clients par récence et fréquence, aux couleurs des segments',
    en: 'customers by recency and frequency, coloured by segment',
  },
  async run(_, chat) {
    const { stage, memory, options, signal } = chat;
    const { lang } = memory;
    const result = await callTool('rfm_segments', chat);
    if (result === null || signal.aborted) return;
    const [{ RfmTable }, { rfmGrid }] = await Promise.all([
      import('../../../tui/pictures/rfm-table.ts'),
      import('../../../tui/pictures/rfm-grid.ts'),
    ]);
    const drawn = { lang, columns: options.columns(), currency: result.population?.currency ?? null };
    stage.say('answer', [
      ...rfmGrid(RfmTable.parse(result.value), drawn),
      [],
      readingLine('RFM', 'rfm_segments', result, chat),
    ]);
    stage.suggest(['/segments', '/cohorts', '/report']);
  },
};
