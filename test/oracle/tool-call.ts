import { churnByTenure } from './churn.ts';
import { type CohortQuestion, retentionCohorts } from './cohorts.ts';
import { timeBetweenPurchases } from './gaps.ts';
import { salesByMonth } from './months.ts';
import { historicValue, purchaseFrequency, repeatPurchaseRate } from './order-counts.ts';
import { paretoShare } from './pareto.ts';
import { dataReadiness } from './readiness.ts';
import { retentionAt } from './retention.ts';
import { type RfmScheme, rfmSegments } from './rfm.ts';
import type { Expected, Scope } from './shop.ts';

/** A tool, its own arguments, and what loops over the rows say it must answer. */
export type ToolCall = {
  tool: string;
  args: Readonly<Record<string, unknown>>;
  expected(scope: Scope): Expected;
};

function retention(days: number): ToolCall {
  return { tool: 'retention_at', args: { days }, expected: (scope) => retentionAt(scope, days) };
}

function cohorts(
  granularity: CohortQuestion['granularity'],
  mode: CohortQuestion['mode'] = 'exact',
  measure: CohortQuestion['measure'] = 'customers',
): ToolCall {
  const question = { granularity, mode, measure };
  return { tool: 'retention_cohorts', args: question, expected: (scope) => retentionCohorts(scope, question) };
}

function rfm(scheme: RfmScheme): ToolCall {
  const args = scheme === 'thresholds' ? {} : { scheme: 'quintiles', ties: scheme };
  return { tool: 'rfm_segments', args, expected: (scope) => rfmSegments(scope, scheme) };
}

function pareto(percent: number): ToolCall {
  return {
    tool: 'pareto_share',
    args: { topShare: percent / 100 },
    expected: (scope) => paretoShare(scope, percent),
  };
}

/** Every tool that reads orders, with the arguments that change what it reads. */
export const toolCalls: readonly ToolCall[] = [
  { tool: 'repeat_purchase_rate', args: {}, expected: repeatPurchaseRate },
  { tool: 'purchase_frequency', args: {}, expected: purchaseFrequency },
  { tool: 'historic_value', args: {}, expected: (scope) => historicValue(scope) },
  { tool: 'historic_value', args: { grossMargin: 0.35 }, expected: (scope) => historicValue(scope, 0.35) },
  { tool: 'time_between_purchases', args: {}, expected: timeBetweenPurchases },
  retention(30),
  retention(90),
  retention(365),
  cohorts('month'),
  cohorts('month', 'on_or_after'),
  cohorts('month', 'exact', 'revenue'),
  cohorts('week'),
  cohorts('week', 'on_or_after'),
  cohorts('week', 'exact', 'revenue'),
  cohorts('quarter'),
  cohorts('quarter', 'on_or_after'),
  cohorts('quarter', 'exact', 'revenue'),
  cohorts('window'),
  cohorts('window', 'on_or_after'),
  cohorts('window', 'exact', 'revenue'),
  { tool: 'churn_by_tenure', args: {}, expected: churnByTenure },
  rfm('thresholds'),
  rfm('edges'),
  rfm('rank'),
  pareto(20),
  pareto(7),
  pareto(100),
  { tool: 'sales_by_month', args: {}, expected: salesByMonth },
  { tool: 'data_readiness', args: {}, expected: dataReadiness },
];
