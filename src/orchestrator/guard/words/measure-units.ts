import type { Unit } from '../../../domain/unit.ts';

/** What figures count, coarsely: units of one kind may stand for each other in a sentence. */
export type UnitKind = 'share' | 'points' | 'money' | 'count' | 'time' | 'rate' | 'number' | 'staff' | 'other';

export const unitKinds: Readonly<Record<Unit, UnitKind>> = {
  share: 'share',
  pointsOfShare: 'points',
  points: 'number',
  ratio: 'number',
  count: 'count',
  days: 'time',
  weeks: 'time',
  months: 'time',
  perYear: 'rate',
  money: 'money',
  moneyEstimate: 'money',
  euros: 'money',
  fte: 'staff',
  date: 'other',
  text: 'other',
  table: 'other',
};

const KINDS: readonly (readonly [UnitKind, string])[] = [
  [
    'share',
    'churn retention repeat late returning cohort pareto activation trial nrr grr signup members redemption memberPurchases base revenueShare revenueChurn margin assumption aim effect other renewal referral',
  ],
  [
    'money',
    'basket perCustomer revenue worth ltv cac arpu mrr gain plan tools people budget fteCost rewards memberPurchases',
  ],
  ['points', 'churn retention repeat returning nrr aim effect'],
  [
    'count',
    'customers orders purchases newcomers followed back returning active alive missing oneTime responses group churn',
  ],
  ['time', 'interval timeToValue holdout payback duration'],
  ['rate', 'frequency often orders purchases'],
  ['number', 'nps npsDrop npsMargin csat health ltvCac error'],
  ['staff', 'people'],
];

/** Of which kind the figures of a measure are. */
export function kindsOfMeasure(measure: string): UnitKind[] {
  return KINDS.flatMap(([kind, measures]) => (measures.split(' ').includes(measure) ? [kind] : []));
}
