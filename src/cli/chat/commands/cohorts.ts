import { callTool, readingLine } from '../call-tool.ts';
import type { ChatCommand } from '../chat.ts';

export const cohorts: ChatCommand = {
  name: 'cohorts',
  aliases: ['cohortes', 'retention', 'rétention'],
  summary: { fr: 'la rétention par cohorte, en couleurs', en: 'retention by cohort, in colours' },
  async run(_, chat) {
    const { stage, memory, options, signal } = chat;
    const { lang } = memory;
    const result = await callTool('retention_cohorts', chat);
    if (result === null || signal.aborted) return;
    const [{ CohortTable }, { cohortHeatMap }, { retentionCurves }] = await Promise.all([
      import('../../../tui/pictures/cohort-table.ts'),
      import('../../../tui/pictures/cohort-heat-map.ts'),
      import('../../../tui/pictures/retention-curves.ts'),
    ]);
    const title = { fr: 'Rétention par cohorte', en: 'Retention by cohort' }[lang];
    const drawn = { lang, columns: options.columns(), currency: result.population?.currency ?? null };
    const table = CohortTable.parse(result.value);
    stage.say('answer', [
      ...cohortHeatMap(table, drawn),
      [],
      ...retentionCurves(table, drawn),
      [],
      readingLine(title, 'retention_cohorts', result, chat),
    ]);
    stage.suggest(['/rfm', '/segments', '/report']);
  },
};
