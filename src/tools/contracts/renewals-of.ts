import type { Lifetimes } from '../../maths/kaplan-meier.ts';
import type { Renewals } from '../../maths/shifted-beta-geometric.ts';

/** Rounding that an age such as 3 × 1/3 may carry. */
const TOLERANCE = 1e-9;

/** Renewals beyond these are not looked at: no contract was renewed as often. */
export const MOST_RENEWALS = 600;

/**
 * What happened at each renewal, one every `period` of age: who left between two renewals did not make the second, who is
 * last seen between two made the first. Null when there are more renewals than a contract can have.
 */
export function renewalsOf({ age, ended, censored }: Lifetimes, period: number): Renewals | null {
  const endsAt = (row: number) => Math.max(1, Math.ceil((age[row] ?? 0) / period - TOLERANCE));
  const seenTo = (row: number) => Math.floor((age[row] ?? 0) / period + TOLERANCE);
  const rows = Array.from({ length: age.length }, (_, row) => row);
  const last = rows.reduce((most, row) => Math.max(most, (ended[row] ?? 0) > 0 ? endsAt(row) : seenTo(row)), 0);
  if (last > MOST_RENEWALS) return null;
  const renewals = { ended: new Float64Array(last), stayed: new Float64Array(last) };
  const add = (column: Float64Array, at: number, many: number) => {
    column[at] = (column[at] ?? 0) + many;
  };
  for (const row of rows) {
    const [left, kept] = [ended[row] ?? 0, censored[row] ?? 0];
    if (left > 0) {
      for (let at = 0; at < endsAt(row) - 1; at++) add(renewals.stayed, at, left);
      add(renewals.ended, endsAt(row) - 1, left);
    }
    for (let at = 0; at < seenTo(row) && kept > 0; at++) add(renewals.stayed, at, kept);
  }
  return renewals;
}
