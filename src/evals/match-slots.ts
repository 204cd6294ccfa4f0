import type { Slots } from '../domain/reading.ts';
import type { ExpectedSlots } from './expected-slots.ts';

/** Whether the slots that are expected hold what is expected; the others may hold anything. */
export function matchSlots(expected: ExpectedSlots, got: Slots): boolean {
  const { period } = expected;
  if (period === null && got.period !== null) return false;
  if (period && (got.period?.from !== period.from || got.period.to !== period.to)) return false;
  return (['metric', 'segment', 'by', 'chart'] as const).every(
    (slot) => expected[slot] === undefined || expected[slot] === got[slot],
  );
}
