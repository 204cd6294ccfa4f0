import { historiesOf, isIn } from './histories.ts';
import type { Expected, Scope } from './shop.ts';

/** Every gap between two purchase days of a customer that follow each other, both in the period, ascending. */
export function gapsOf(scope: Scope): number[] {
  const gaps: number[] = [];
  for (const { days } of historiesOf(scope))
    for (const [index, day] of days.entries()) {
      const next = days[index + 1];
      if (next !== undefined && isIn(scope, day) && isIn(scope, next)) gaps.push(next - day);
    }
  return gaps.sort((a, b) => a - b);
}

/** The middle value, or the mean of the two middle ones; the values are ascending, at least one. */
export function middleOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  if (sorted.length % 2 === 1) return sorted[Math.floor(half)] ?? 0;
  return ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

export function timeBetweenPurchases(scope: Scope): Expected {
  const gaps = gapsOf(scope);
  if (gaps.length === 0) return { code: 'too_few' };
  let sum = 0;
  for (const gap of gaps) sum += gap;
  return { value: { meanDays: sum / gaps.length, medianDays: middleOf(gaps), n: gaps.length } };
}
