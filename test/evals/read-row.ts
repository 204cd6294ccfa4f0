import { scenarioReader } from '../../src/evals/read-scenario.ts';
import type { Scenario } from '../../src/evals/scenario.ts';

const read = scenarioReader(new Set(['ltv_margin', 'churn_rate', 'nps', 'rfm_segments']));

/** A scenario from a row as it stands in a file. */
export function readRow(row: Record<string, unknown>, suite: string | null = null): Scenario {
  const scenario = read({ id: 'one', turns: ['m'], ...row }, { folder: '/scenarios', suite });
  if ('missing' in scenario) throw new Error(`missing ${scenario.missing}`);
  return scenario;
}
