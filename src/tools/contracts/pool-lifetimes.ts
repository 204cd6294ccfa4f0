import type { Lifetimes } from '../../maths/kaplan-meier.ts';

/** Several groups as one. */
export function poolLifetimes(groups: readonly Lifetimes[]): Lifetimes {
  return {
    age: groups.flatMap(({ age }) => Array.from(age)),
    ended: groups.flatMap(({ ended }) => Array.from(ended)),
    censored: groups.flatMap(({ censored }) => Array.from(censored)),
  };
}

/** How many customers there are, and how many of them left. */
export function countLifetimes({ ended, censored }: Lifetimes): { customers: number; left: number } {
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
  const left = sum(ended);
  return { customers: left + sum(censored), left };
}
