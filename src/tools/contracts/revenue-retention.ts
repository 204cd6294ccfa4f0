import { z } from 'zod';
import { defaults } from '../../knowledge/defaults.ts';
import type { Flow, MoneyFlow } from './read-flows.ts';

/** Over what revenue retention is told: a closed cohort over 12 months or over a period, or the mean of the months compounded to 12. */
export const RetentionBasis = z.enum(['trailing_12_months', 'period', 'monthly_mean_compounded']);

export const RevenueRetention = z.object({
  nrr: z.number().min(0),
  grr: z.number().min(0).max(1),
  basis: RetentionBasis,
  from: z.string(),
  to: z.string(),
});
export type RevenueRetention = z.infer<typeof RevenueRetention>;

/** Net and gross retention of the revenue of one window; null when it starts with nothing, or loses more than it had. */
export function retainRevenue(money: MoneyFlow | null): { nrr: number; grr: number } | null {
  if (money === null || !(money.start > 0)) return null;
  const kept = money.start - money.contraction - money.churned;
  return {
    nrr: Math.max(0, (kept + money.expansion) / money.start),
    grr: Math.min(1, Math.max(0, kept / money.start)),
  };
}

/** Of the window when it is there, else the mean of the months, compounded to a year; null when no window starts with revenue. */
export function retainOverYear(window: Flow | undefined, months: readonly Flow[]): RevenueRetention | null {
  const whole = window === undefined ? null : retainRevenue(window.money);
  if (window !== undefined && whole !== null) {
    const basis = spansYear(window) ? ('trailing_12_months' as const) : ('period' as const);
    return { ...whole, basis, from: window.from, to: window.to };
  }
  const rated = months.flatMap((month) => {
    const rates = retainRevenue(month.money);
    return rates === null ? [] : [{ ...month, ...rates }];
  });
  const [first, last] = [rated[0], rated.at(-1)];
  if (window !== undefined || first === undefined || last === undefined) return null;
  const compound = (read: (rates: { nrr: number; grr: number }) => number) =>
    (rated.reduce((sum, rates) => sum + read(rates), 0) / rated.length) ** defaults.trailingMonths;
  return {
    nrr: compound(({ nrr }) => nrr),
    grr: compound(({ grr }) => grr),
    basis: 'monthly_mean_compounded',
    from: first.from,
    to: last.to,
  };
}

/** Whether a window runs from a day to the same day a year later. */
function spansYear({ from, to }: Flow): boolean {
  return from.slice(4) === to.slice(4) && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) === 1;
}
