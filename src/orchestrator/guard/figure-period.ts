import type { Figure, RecordedCall } from '../../domain/figure.ts';
import { fold } from '../../language/fold.ts';
import { readSpans } from './read-spans.ts';

/** Over what a figure counts, in days: the stretches its label, id or call name, and those it is a rate of. Null for what nothing tells. */
export type FigurePeriod = {
  readonly days: readonly number[];
  readonly per: readonly number[];
  readonly open: boolean;
};

const MONTH = 365 / 12;

/** What the ids of our own figures say that their labels leave out. */
const KNOWN: readonly (readonly [RegExp, { days?: readonly number[]; per?: readonly number[]; open?: boolean }])[] = [
  [/^churn_by_tenure\.overall/, { per: [MONTH], days: [3 * MONTH] }],
  [/^churn_by_tenure\.|churnMonthly|monthly_churn|churnBaseline/, { per: [MONTH], days: [MONTH] }],
  [/^retention_cohorts\.window\.mean\.(\d+)/, { days: [MONTH], per: [MONTH] }],
  [/^(?:historic_value|purchase_frequency|sales_by_month\.newcomers\.customers)/, { days: [365], per: [365] }],
  [/^sales_by_month\.newcomers\.perWeek/, { per: [7], days: [7, 365] }],
  [/yearly|^fact\.(?:purchaseFrequency)|\.purchase_frequency\./i, { per: [365], days: [365] }],
  [/^(?:plan_impact|action_impact)\./, { per: [365], days: [365] }],
  [/^value_forecast\.total/, { days: [365], per: [365] }],
  [/^value_forecast\.backtest/, { open: true }],
  [/^year_one_budget\./, { days: [365], per: [365] }],
  [/^stack\.monthly|^fact\.(?:arpu|mrr|customersLost)|\.mrr\b|\.arpu\b/, { per: [MONTH], days: [MONTH] }],
  [/^six_month_target\./, { days: [6 * MONTH] }],
  [/^likely_causes\.discount-dependence/, { days: [6 * MONTH] }],
  [/^likely_causes\.(?!discount|season)/, { days: [90] }],
  [
    /^(?:sales_by_month\.trends|likely_causes|experiment_design|assumed|loyalty_performance|analysis|calculation)\b/,
    { open: true },
  ],
];

export function periodOf(figure: Figure, calls: Readonly<Record<string, RecordedCall>> | undefined): FigurePeriod {
  const days = new Set<number>();
  const per = new Set<number>();
  let open = false;
  for (const [id, known] of KNOWN) {
    if (!id.test(figure.id)) continue;
    for (const one of known.days ?? []) days.add(one);
    for (const one of known.per ?? []) per.add(one);
    open ||= known.open ?? false;
  }
  const inDays = /(?:^|[._])(\d+)d(?:[._]|$)/.exec(figure.id)?.[1];
  const inMonths = /(?:^|[._])(\d+)m(?:[._]|$)/.exec(figure.id)?.[1];
  if (inDays !== undefined) days.add(Number(inDays));
  if (inMonths !== undefined) days.add(Number(inMonths) * MONTH);
  for (const { days: length, rate } of readSpans(fold(figure.label))) (rate ? per : days).add(length);
  if (figure.unit === 'perYear') per.add(365);
  for (const length of argumentDays(figure, calls)) days.add(length);
  const isUnknown = figure.origin.kind === 'assumed' && days.size + per.size === 0;
  return { days: [...days], per: [...per], open: open || isUnknown };
}

function argumentDays({ origin }: Figure, calls: Readonly<Record<string, RecordedCall>> | undefined): number[] {
  const given = origin.kind === 'computed' ? calls?.[origin.call]?.arguments : undefined;
  if (given === undefined) return [];
  const lengths = [
    ['days', 1],
    ['horizonDays', 1],
    ['months', MONTH],
  ] as const;
  return lengths.flatMap(([name, unit]) => {
    const value = given[name];
    return typeof value === 'number' ? [value * unit] : [];
  });
}

/** Whether two stretches are the same as people say them: ninety days are three months. */
export function sameSpan(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.03 * Math.max(one, other);
}
