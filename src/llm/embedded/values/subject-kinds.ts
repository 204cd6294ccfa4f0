import type { Quantity } from '../../../language/quantities/quantity.ts';

/** How the values of a subject are written and kept. */
export type SubjectKind =
  | 'share'
  | 'growth'
  | 'score'
  | 'nps'
  | 'money'
  | 'days'
  | 'months'
  | 'frequency'
  | 'ratio'
  | 'count';

/** What each subject of the lexicon is measured in. */
export const subjectKinds: Readonly<Record<string, SubjectKind>> = {
  monthly_churn: 'share',
  annualised_churn: 'share',
  revenue_churn: 'share',
  retention_rate: 'share',
  retention_90d: 'share',
  retention_12m: 'share',
  repeat_purchase_rate: 'share',
  purchase_frequency: 'frequency',
  time_between_purchases: 'days',
  nrr: 'growth',
  grr: 'share',
  ltv: 'money',
  ltv_cac: 'ratio',
  cac_payback: 'months',
  nps: 'nps',
  csat: 'share',
  health_score: 'score',
  activation_rate: 'share',
  onboarding_completion: 'share',
  time_to_value: 'days',
  trial_to_paid: 'share',
  aov: 'money',
  loyalty_signup: 'share',
  active_members: 'share',
  redemption_rate: 'share',
  referral_rate: 'share',
  renewal_rate: 'share',
  vipChurnScore: 'score',
  arpu: 'money',
  cac: 'money',
  mrr: 'money',
  arr: 'money',
  grossMargin: 'share',
  customers: 'count',
  budget: 'money',
  teamSize: 'count',
  employees: 'count',
};

const DAYS = { hours: 1 / 24, day: 1, week: 7, month: 30, quarter: 91, year: 365 } as const;
const MONTHS = { hours: 1 / 730, day: 1 / 30, week: 7 / 30, month: 1, quarter: 3, year: 12 } as const;
const A_YEAR = { day: 365, week: 52, month: 12, quarter: 4, year: 1 } as const;

/**
 * A quantity as a value of a subject, in the subject's own unit; null when it cannot be one. `near` says that nothing but a few
 * small words stands between the two: then a number without its sign is taken for what the subject is counted in.
 */
export function valueFor(kind: SubjectKind, quantity: Quantity, near: boolean): number | null {
  const { upTo, value } = quantity;
  const middle = upTo === null ? quantity : { ...quantity, value: (value + upTo) / 2 };
  const read = CONVERT[kind](middle, near);
  return read === null ? null : Number(read.toPrecision(12));
}

const CONVERT: Readonly<Record<SubjectKind, (quantity: Quantity, near: boolean) => number | null>> = {
  share: (quantity, near) => shareOf(quantity, near, 1),
  growth: (quantity, near) => shareOf(quantity, near, 3),
  score: ({ kind, value, outOf }, near) => {
    if (outOf !== null) return outOf === 100 || outOf === 10 ? value * 100 : null;
    if (kind === 'share') return value * 100;
    return (kind === 'points' || kind === 'number') && near && value >= 0 && value <= 100 ? value : null;
  },
  nps: ({ kind, value, outOf }, near) => {
    const points = kind === 'share' && outOf === null ? value * 100 : value;
    if (outOf !== null || (kind !== 'share' && kind !== 'number' && kind !== 'points')) return null;
    return near && Math.abs(points) <= 100 ? points : null;
  },
  money: ({ kind, value }, near) => (kind === 'money' || (kind === 'number' && near) ? value : null),
  days: ({ kind, value, unit }) => (kind === 'duration' && unit !== null ? value * DAYS[unit] : null),
  months: ({ kind, value, unit }) => (kind === 'duration' && unit !== null ? value * MONTHS[unit] : null),
  frequency: ({ kind, value, per }, near) => {
    if (kind !== 'times' && !(kind === 'number' && near)) return null;
    return value * (per === null ? 1 : A_YEAR[per]);
  },
  ratio: ({ kind, value, outOf }, near) => {
    if (outOf === 1) return value;
    return kind === 'times' || (kind === 'number' && near) ? value : null;
  },
  count: ({ kind, value }, near) => (kind === 'number' && near && Number.isInteger(value) && value >= 0 ? value : null),
};

/** 6 % · 0,062 · one in five; beside its name also a bare 6, read as a percentage. */
function shareOf({ kind, value, outOf }: Quantity, near: boolean, most: number): number | null {
  if (kind === 'share')
    return outOf !== null && !Number.isInteger(Number((value * outOf).toPrecision(9)))
      ? null
      : value <= most
        ? value
        : null;
  if (kind !== 'number' || !near || value < 0) return null;
  if (value < 1 && value > 0) return value;
  if (most > 1 && value > 1 && value < 2 && !Number.isInteger(value)) return value;
  return value <= most * 100 ? value / 100 : null;
}
