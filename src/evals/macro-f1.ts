import type { Confusion } from './confusion.ts';

/**
 * The mean over names, expected or given, of the harmonic mean of precision and recall; null without any.
 * The names in `absent` stand for "no name": they are no classes, but to give one for a name, or a name for one, is a mistake.
 */
export function macroF1(confusion: Confusion, absent: readonly string[]): number | null {
  const expected = new Map<string, number>();
  const given = new Map<string, number>();
  const right = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string, times: number) =>
    counts.set(name, (counts.get(name) ?? 0) + times);
  for (const [name, row] of Object.entries(confusion)) {
    for (const [got, times] of Object.entries(row)) {
      add(expected, name, times);
      add(given, got, times);
      if (name === got) add(right, name, times);
    }
  }
  const names = [...new Set([...expected.keys(), ...given.keys()])].filter((name) => !absent.includes(name));
  if (names.length === 0) return null;
  const f1 = (name: string) => (2 * (right.get(name) ?? 0)) / ((expected.get(name) ?? 0) + (given.get(name) ?? 0));
  return names.reduce((sum, name) => sum + f1(name), 0) / names.length;
}
