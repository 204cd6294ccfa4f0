import { z } from 'zod';
import type { MeasureValues } from '../../domain/measures.ts';
import { amount, count } from '../../domain/numbers.ts';
import { playbookNumbers } from '../../knowledge/playbook-numbers.ts';
import { TOUCHES, type TouchId, touchPlan } from './touches.ts';

/** Silent customers of one state and one tier of past value, what reaching them costs and what has to answer for it to pay. */
export const WinbackGroup = z.object({
  state: z.enum(['lapsing', 'dormant']),
  tier: z.enum(['high', 'medium', 'low']),
  customers: count,
  /** Of these, judged by their own rhythm. */
  ownRhythm: count,
  /** What they spent in the 365 days up to their last purchase: all, each, and per order. Null for nobody. */
  pastYearlyValue: z.number(),
  valuePerCustomer: z.number().nullable(),
  aov: z.number().nullable(),
  touches: z.array(z.enum(TOUCHES)),
  costPerCustomer: amount,
  cost: amount,
  reactivationsLow: amount,
  reactivationsHigh: amount,
  /** Share that must buy once for the cost to come back; null when an order brings nothing. Above 1: it never does. */
  breakEvenResponse: z.number().nullable(),
  verdict: z.enum(['pays', 'may_pay', 'does_not_pay', 'nobody']),
});
export type WinbackGroup = z.infer<typeof WinbackGroup>;

export type WinbackTerms = {
  genericResponse: number;
  costs: Readonly<Record<TouchId, number>>;
  /** 1 when no margin is known: break-even is then on revenue. */
  grossMargin: number;
};

const STATES = ['lapsing', 'dormant'] as const;
const TIERS = ['high', 'medium', 'low'] as const;

/** The response expected, low and high, as a share of those reached. */
export function expectedResponse(genericResponse: number): { low: number; high: number } {
  const { low, high } = playbookNumbers.winBack.responseTimesGeneric;
  return { low: Math.min(1, low * genericResponse), high: Math.min(1, high * genericResponse) };
}

/** The six groups, lapsing before dormant and those of high value first, empty ones included. */
export function planGroups({ groups }: MeasureValues['silentCustomers'], terms: WinbackTerms): WinbackGroup[] {
  const response = expectedResponse(terms.genericResponse);
  return STATES.flatMap((state) =>
    TIERS.map((tier) => {
      const rows = [...groups.state.keys()].filter((row) => groups.state[row] === state && groups.tier[row] === tier);
      const sum = (column: ArrayLike<number>) => rows.reduce((total, row) => total + (column[row] ?? 0), 0);
      const [customers, orders] = [sum(groups.customers), sum(groups.orders)];
      const value = rows.reduce((cents, row) => cents + Math.round((groups.value[row] ?? 0) * 100), 0) / 100;
      const touches = [...touchPlan[state][tier]];
      const costPerCustomer = touches.reduce((total, touch) => total + terms.costs[touch], 0);
      const aov = orders > 0 ? value / orders : null;
      const gain = (aov ?? 0) * terms.grossMargin;
      const breakEvenResponse = gain > 0 ? costPerCustomer / gain : null;
      return {
        ...{ state, tier, customers },
        ownRhythm: rows.reduce(
          (total, row) => total + (groups.ownRhythm[row] === 1 ? (groups.customers[row] ?? 0) : 0),
          0,
        ),
        pastYearlyValue: value,
        valuePerCustomer: customers > 0 ? value / customers : null,
        ...{ aov, touches, costPerCustomer, cost: costPerCustomer * customers },
        reactivationsLow: customers * response.low,
        reactivationsHigh: customers * response.high,
        breakEvenResponse,
        verdict: judge(customers, breakEvenResponse, response),
      };
    }),
  );
}

function judge(
  customers: number,
  breakEven: number | null,
  response: { low: number; high: number },
): WinbackGroup['verdict'] {
  if (customers === 0) return 'nobody';
  if (breakEven === null) return 'does_not_pay';
  if (breakEven <= response.low) return 'pays';
  return breakEven <= response.high ? 'may_pay' : 'does_not_pay';
}
