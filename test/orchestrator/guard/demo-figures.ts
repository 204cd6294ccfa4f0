import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Lang } from '../../../src/domain/bilingual.ts';
import type { Figure } from '../../../src/domain/figure.ts';
import { Unit } from '../../../src/domain/unit.ts';
import type { ProseContext } from '../../../src/orchestrator/guard/prose-context.ts';

const Labels = z.record(z.string(), z.string());
/** The figures of the strategies of every demo shop, as `write-demo-figures.ts` took them; tables are left empty. */
const DemoFigures = z.object({
  labels: z.object({ fr: Labels, en: Labels }),
  units: z.record(z.string(), Unit),
  kinds: z.record(z.string(), z.enum(['computed', 'assumed', 'benchmark', 'said'])),
  stories: z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string(), z.array(z.never())]))),
});

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));
}

const demo = DemoFigures.parse(fixture('demo-figures'));
const ProgramTexts = z.object({
  fr: z.array(z.tuple([z.string(), z.string()])),
  en: z.array(z.tuple([z.string(), z.string()])),
});
/** What the program writes into those strategies by itself, without digits, each text with its shop. */
export const programTexts = ProgramTexts.parse(fixture('program-texts'));

export const demoStories = Object.keys(demo.stories);

const made = new Map<string, ProseContext>();

/** The figures of a demo shop, as the guard is given them. */
export function demoContext(story: string, lang: Lang): ProseContext {
  const known = made.get(`${story} ${lang}`);
  if (known !== undefined) return known;
  const figures: Record<string, Figure> = {};
  for (const [id, value] of Object.entries(demo.stories[story] ?? {})) {
    const kind = demo.kinds[id];
    const origin: Figure['origin'] =
      kind === 'computed'
        ? { kind, tool: id.split('.')[0] ?? id, call: id.split('.')[0] ?? id, path: '/value' }
        : { kind: 'assumed', why: 'demo' };
    figures[id] = { id, label: demo.labels[lang][id] ?? id, value, unit: demo.units[id] ?? 'text', origin };
  }
  const context: ProseContext = { lang, figures, currency: 'EUR', allowed: [] };
  made.set(`${story} ${lang}`, context);
  return context;
}

const SHORT: Readonly<Record<string, string>> = {
  customers: 'data_readiness.customers',
  orders: 'data_readiness.orders',
  missing: 'data_readiness.customersMissing',
  sales: 'sales_by_month.total.revenue',
  basket: 'sales_by_month.total.aov',
  basketBefore: 'sales_by_month.trends.aov.previous',
  basketNow: 'sales_by_month.trends.aov.recent',
  basketChange: 'sales_by_month.trends.aov.change',
  spendBefore: 'sales_by_month.trends.revenuePerCustomer.previous',
  spendNow: 'sales_by_month.trends.revenuePerCustomer.recent',
  spendChange: 'sales_by_month.trends.revenuePerCustomer.change',
  newcomers: 'sales_by_month.newcomers.customers',
  newcomersWeek: 'sales_by_month.newcomers.perWeek',
  yearSales: 'historic_value.12m.revenue',
  yearValue: 'historic_value.12m.valuePerCustomer',
  yearActive: 'historic_value.12m.customers',
  frequency: 'purchase_frequency.12m.perYear',
  frequencyRef: 'benchmark.purchase_frequency.value',
  frequencyGap: 'benchmark.purchase_frequency.gap',
  frequencyAim: 'six_month_target.purchase_frequency.target',
  repeat: 'repeat_purchase_rate.rate',
  repeatRef: 'benchmark.repeat_purchase_rate.value',
  repeatGap: 'benchmark.repeat_purchase_rate.gap',
  repeatAim: 'six_month_target.repeat_purchase_rate.target',
  ret90: 'retention_at.90d.rate',
  ret90Ref: 'benchmark.retention_90d.value',
  ret90Gap: 'benchmark.retention_90d.gap',
  ret90Aim: 'six_month_target.retention_90d.target',
  followed: 'retention_at.90d.eligible',
  back: 'retention_at.90d.retained',
  ret365: 'retention_at.365d.rate',
  followedYear: 'retention_at.365d.eligible',
  churnLast: 'churn_by_tenure.last.rate',
  churn: 'churn_by_tenure.overall.rate',
  churnUsual: 'churn_by_tenure.baseline',
  churnAlert: 'churn_by_tenure.alertThreshold',
  oneOrder: 'rfm_segments.oneTimeBuyers',
  atRisk: 'rfm_segments.atRiskShare',
  atRiskLimit: 'alert.atRisk.threshold',
  median: 'time_between_purchases.medianDays',
  mean: 'time_between_purchases.meanDays',
  topShare: 'pareto_share.revenueShare',
  top80: 'pareto_share.shareFor80',
  planLow: 'plan_impact.low',
  planHigh: 'plan_impact.high',
  expectedOrders: 'value_forecast.total.expectedOrders',
  expectedSales: 'value_forecast.total.expectedValue',
  alive: 'value_forecast.total.aliveCustomers',
  checkDays: 'value_forecast.backtest.holdoutDays',
  checkSaid: 'value_forecast.backtest.predicted',
  checkSeen: 'value_forecast.backtest.actual',
  checkError: 'value_forecast.backtest.mae',
  checkNaive: 'value_forecast.backtest.sameRateMae',
  month1: 'retention_cohorts.window.mean.1',
  month2: 'retention_cohorts.window.mean.2',
  month3: 'retention_cohorts.window.mean.3',
  nps: 'satisfaction.nps',
  npsRef: 'benchmark.nps.value',
  npsGap: 'benchmark.nps.gap',
  npsMargin: 'satisfaction.npsMargin',
  npsAnswers: 'satisfaction.npsResponses',
  npsDrop: 'satisfaction.dropPoints',
  signup: 'loyalty_performance.signup.rate',
  members: 'loyalty_performance.active.rate',
  redeemed: 'loyalty_performance.redemptionRate',
  rewards: 'loyalty_performance.yearlyRewards',
  rewardsShare: 'loyalty_performance.rewardsShare',
  fteCost: 'fte.yearlyCost',
  toolsLow: 'stack.monthly.low',
  toolsHigh: 'stack.monthly.high',
  ltv: 'ltv_margin.ltv',
  ltvCac: 'ltv_cac.ratio',
  ltvCacRef: 'benchmark.ltv_cac.value',
  ltvCacGap: 'benchmark.ltv_cac.gap',
  ltvCacAim: 'six_month_target.ltv_cac.target',
  churnRef: 'benchmark.monthly_churn.value',
  churnGap: 'benchmark.monthly_churn.gap',
  churnAim: 'six_month_target.monthly_churn.target',
  npsAim: 'six_month_target.nps.target',
  nrrRef: 'benchmark.nrr.value',
  nrrGap: 'benchmark.nrr.gap',
  valueDelayRef: 'benchmark.time_to_value.value',
};
const SPREAD: readonly (readonly [string, string])[] = [
  ['seg', 'rfm_segments'],
  ['cause', 'likely_causes'],
  ['gain', 'action_impact'],
  ['guess', 'assumed'],
  ['test', 'experiment_design'],
  ['budget', 'year_one_budget'],
  ['said', 'fact'],
  ['fte', 'fte'],
];

/** The id behind a short name of the sentences: `repeat`, `seg.champions.aov`. */
export function idOf(short: string): string {
  const [head = '', ...rest] = short.split('.');
  const spread = SPREAD.find(([name]) => name === head)?.[1];
  const id = spread === undefined ? SHORT[short] : [spread, ...rest].join('.');
  if (id === undefined) throw new Error(`no figure is called ${short}`);
  return id;
}

/** A sentence with its short names written as references. */
export function withReferences(sentence: string): string {
  return sentence.replace(/(?<!\{)\{([\w.-]+)\}(?!\})/g, (_, short: string) => `{{figure:${idOf(short)}}}`);
}
