import { z } from 'zod';
import type { MeasureValues } from '../../domain/measures.ts';
import { count } from '../../domain/numbers.ts';
import { expectedRepeats } from '../../maths/repeat-buying/expected-repeats.ts';
import { gammaGamma } from '../../maths/repeat-buying/gamma-gamma.ts';
import { historyAt } from '../../maths/repeat-buying/histories.ts';
import type { Chosen } from './choose-forecast.ts';

/** What some customers are expected to do over the horizon; `expectedValue` null without a model of spend. */
export const Expected = z.object({
  customers: count,
  /** Sum of the probabilities of still being a customer. */
  aliveCustomers: z.number(),
  /** Days with an order. */
  expectedOrders: z.number(),
  /** Revenue, in the stated currency. */
  expectedValue: z.number().nullable(),
});
export type Expected = z.infer<typeof Expected>;

export const ExpectedSegment = Expected.extend({ segment: z.string() });
export type ExpectedSegment = z.infer<typeof ExpectedSegment>;

/** By history, in the order of the grouped histories. */
export type HistoryForecast = { readonly alive: Float64Array; readonly orders: Float64Array };

export function forecastHistories({ model, fit, now }: Chosen, horizonDays: number): HistoryForecast {
  const { histories } = now;
  return {
    alive: histories.age.map((_, group) => model.aliveProbability(fit.parameters, historyAt(histories, group))),
    orders: expectedRepeats(model, fit.parameters, histories, horizonDays / 7),
  };
}

/** Sums over the customers of each segment, in alphabetical order; `spend` are p, q, v with the spend of each row, or null. */
export function forecastSegments(
  { segment, frequency, customers }: MeasureValues['repeatGroups'],
  groupOf: Uint32Array,
  { alive, orders }: HistoryForecast,
  spend: { readonly parameters: readonly number[]; readonly repeatSpend: ArrayLike<number> } | null,
): ExpectedSegment[] {
  const found = new Map<string, ExpectedSegment>();
  for (let row = 0; row < customers.length; row++) {
    const name = segment[row] ?? '';
    const sum = found.get(name) ?? { ...nobody(spend !== null), segment: name };
    found.set(name, sum);
    const group = groupOf[row] ?? 0;
    const count = customers[row] ?? 0;
    sum.customers += count;
    sum.aliveCustomers += count * (alive[group] ?? 0);
    sum.expectedOrders += count * (orders[group] ?? 0);
    if (spend === null) continue;
    const together = gammaGamma.expectedSpend(
      spend.parameters,
      frequency[row] ?? 0,
      spend.repeatSpend[row] ?? 0,
      count,
    );
    sum.expectedValue = (sum.expectedValue ?? 0) + (orders[group] ?? 0) * together;
  }
  return [...found.values()].sort((a, b) => (a.segment < b.segment ? -1 : 1));
}

/** All segments together. */
export function sumExpected(segments: readonly Expected[], withValue: boolean): Expected {
  const total = nobody(withValue);
  for (const each of segments) {
    total.customers += each.customers;
    total.aliveCustomers += each.aliveCustomers;
    total.expectedOrders += each.expectedOrders;
    if (total.expectedValue !== null) total.expectedValue += each.expectedValue ?? 0;
  }
  return total;
}

function nobody(withValue: boolean): Expected {
  return { customers: 0, aliveCustomers: 0, expectedOrders: 0, expectedValue: withValue ? 0 : null };
}
