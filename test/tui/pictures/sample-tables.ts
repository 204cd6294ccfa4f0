import { openApp } from '../../../src/app/open-app.ts';
import type { Lang } from '../../../src/domain/bilingual.ts';
import type { Strategy } from '../../../src/domain/strategy/strategy.ts';
import { CohortTable } from '../../../src/tui/pictures/cohort-table.ts';
import { MonthlyTable } from '../../../src/tui/pictures/monthly-table.ts';
import { ParetoTable } from '../../../src/tui/pictures/pareto-table.ts';
import { RfmCellTable } from '../../../src/tui/pictures/rfm-cell-table.ts';
import { RfmTable } from '../../../src/tui/pictures/rfm-table.ts';
import { TODAY } from '../../app/strategy-of.ts';

export type SampleTables = {
  readonly cohorts: CohortTable;
  readonly quarters: CohortTable;
  readonly windows: CohortTable;
  readonly revenue: CohortTable;
  readonly segments: RfmTable;
  readonly cells: RfmCellTable;
  readonly months: MonthlyTable;
  readonly pareto: ParetoTable;
  readonly plan: Readonly<Record<Lang, Strategy['plan']>>;
};

/** What the tools answer about the demo shop, as the pictures take it. */
export async function sampleTables(): Promise<SampleTables> {
  const opened = await openApp({
    lang: 'fr',
    today: TODAY,
    data: { kind: 'demo', shop: { story: 'newcomers-lost', seed: 1, orders: 1500 } },
  });
  if (!opened.ok) throw new Error(opened.message.en);
  const app = opened.value;
  const answerOf = async (tool: string, input: Record<string, unknown> = {}) => {
    const result = await app.caller.call(tool, { dataset: app.dataset, ...input });
    if (!result.ok) throw new Error(`${tool}: ${result.message}`);
    return result.value;
  };
  const planIn = async (lang: Lang) =>
    (await app.strategy({ lang, client: null, industry: null, facts: {}, asOf: null })).plan;
  try {
    const { months: sales } = await answerOf('sales_by_month');
    const { months: churn } = await answerOf('churn_by_tenure');
    return {
      cohorts: CohortTable.parse(await answerOf('retention_cohorts')),
      quarters: CohortTable.parse(await answerOf('retention_cohorts', { granularity: 'quarter' })),
      windows: CohortTable.parse(await answerOf('retention_cohorts', { granularity: 'window' })),
      revenue: CohortTable.parse(await answerOf('retention_cohorts', { measure: 'revenue' })),
      segments: RfmTable.parse(await answerOf('rfm_segments')),
      cells: RfmCellTable.parse(await answerOf('rfm_grid')),
      months: MonthlyTable.parse({ sales, churn }),
      pareto: ParetoTable.parse(await answerOf('pareto_share')),
      plan: { fr: await planIn('fr'), en: await planIn('en') },
    };
  } finally {
    await app.close();
  }
}
