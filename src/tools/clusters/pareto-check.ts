import { z } from 'zod';
import { count, share } from '../../domain/numbers.ts';

/** Whether a fifth of the customers makes four fifths of the spend: measured, never assumed. */
export const ParetoCheck = z.object({
  /** Share of the spend made by the fifth of the customers who spend most. */
  topFifthShare: z.number(),
  /** Share of the customers, those who spend most first, that it takes to make 80 % of the spend. */
  customersFor80: share,
  holds: z.boolean(),
  customers: count,
});
export type ParetoCheck = z.infer<typeof ParetoCheck>;

/** From the spend of each customer; null without spend, or when it does not add up to more than 0. */
export function checkPareto(spend: Float64Array | undefined, rows: readonly number[]): ParetoCheck | null {
  if (spend === undefined) return null;
  const known = rows.filter((row) => !Number.isNaN(spend[row] ?? Number.NaN));
  const sorted = Float64Array.from(known, (row) => spend[row] ?? 0)
    .sort()
    .reverse();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return null;
  const fifth = Math.max(1, Math.round(sorted.length / 5));
  const topFifthShare = sorted.subarray(0, fifth).reduce((sum, value) => sum + value, 0) / total;
  let passed = 0;
  let customers = 0;
  while (customers < sorted.length && passed < 0.8 * total) {
    passed += sorted[customers] ?? 0;
    customers++;
  }
  return {
    topFifthShare,
    customersFor80: customers / sorted.length,
    holds: topFifthShare >= 0.8,
    customers: sorted.length,
  };
}
