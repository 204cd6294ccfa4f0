import { chiSquareTail } from './chi-square-tail.ts';
import { invertPositiveDefinite } from './invert-positive-definite.ts';
import type { Lifetimes } from './kaplan-meier.ts';

export type LogRankTest = { chiSquare: number; degreesOfFreedom: number; pValue: number };

type Counts = { ended: number; leaving: number };

/**
 * Log-rank test that groups share one survival curve. Null when nothing can be compared: fewer than two groups that were
 * ever at risk when somebody ended, or no variance between them. Sources: Mantel 1966; Peto & Peto 1972.
 */
export function logRankTest(groups: readonly Lifetimes[]): LogRankTest | null {
  const byAge = groups.map(countByAge);
  const ages = [...new Set(byAge.flatMap((counts) => [...counts.keys()]))].sort((a, b) => a - b);
  const atRisk = byAge.map((counts) => sum([...counts.values()].map(({ leaving }) => leaving)));
  const excess = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  for (const age of ages) {
    const now = byAge.map((counts) => counts.get(age) ?? { ended: 0, leaving: 0 });
    const [ended, total] = [sum(now.map((each) => each.ended)), sum(atRisk)];
    if (ended > 0 && total > 1) addAge({ now, atRisk, ended, total }, excess, covariance);
    now.forEach(({ leaving }, group) => {
      atRisk[group] = (atRisk[group] ?? 0) - leaving;
    });
  }
  const compared = [...groups.keys()].filter((group) => (covariance[group]?.[group] ?? 0) > 0);
  if (compared.length < 2) return null;
  const free = compared.slice(1);
  const difference = free.map((group) => excess[group] ?? 0);
  const inverse = invertPositiveDefinite(free.map((row) => free.map((column) => covariance[row]?.[column] ?? 0)));
  if (inverse === null) return null;
  const weighted = inverse.map((row) => sum(row.map((each, index) => each * (difference[index] ?? 0))));
  const chiSquare = Math.max(0, sum(difference.map((each, index) => each * (weighted[index] ?? 0))));
  return { chiSquare, degreesOfFreedom: free.length, pValue: chiSquareTail(chiSquare, free.length) };
}

type AgeCounts = { now: readonly Counts[]; atRisk: readonly number[]; ended: number; total: number };

/** Adds what happens at one age: observed less expected ends of each group, and their hypergeometric covariance. */
function addAge({ now, atRisk, ended, total }: AgeCounts, excess: number[], covariance: number[][]): void {
  const spread = (ended * (total - ended)) / (total - 1);
  atRisk.forEach((mine, row) => {
    excess[row] = (excess[row] ?? 0) + (now[row]?.ended ?? 0) - (ended * mine) / total;
    const line = covariance[row] ?? [];
    atRisk.forEach((theirs, column) => {
      const share = (mine / total) * ((row === column ? 1 : 0) - theirs / total);
      line[column] = (line[column] ?? 0) + spread * share;
    });
  });
}

function countByAge({ age, ended, censored }: Lifetimes): Map<number, Counts> {
  const counts = new Map<number, Counts>();
  for (let row = 0; row < age.length; row++) {
    const at = age[row] ?? 0;
    const known = counts.get(at) ?? { ended: 0, leaving: 0 };
    const events = ended[row] ?? 0;
    counts.set(at, { ended: known.ended + events, leaving: known.leaving + events + (censored[row] ?? 0) });
  }
  return counts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
