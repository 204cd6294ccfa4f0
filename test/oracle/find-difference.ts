import { z } from 'zod';

const TOLERANCE = 1e-9;

const About = z.object({ about: z.number(), within: z.number() }).strict();
const Text = z.object({ fr: z.string(), en: z.string() }).strict();

/** Stands in for a part that the oracle leaves open. */
export const LEFT_OPEN = 'left open by the oracle';

/**
 * The first place where an answer is not what the oracle expects; null when they agree. Numbers agree within 1e-9, relative above 1,
 * or as far as an `About` allows; sentences in two languages are not compared.
 */
export function findDifference(actual: unknown, expected: unknown, path = 'value'): string | null {
  if (expected === LEFT_OPEN || Object.is(actual, expected)) return null;
  const about = About.safeParse(expected);
  if (about.success) return compareNumbers(actual, about.data.about, about.data.within, path);
  if (typeof expected === 'number') return compareNumbers(actual, expected, TOLERANCE, path);
  if (!isRecord(expected) || !isRecord(actual) || Array.isArray(expected) !== Array.isArray(actual))
    return `${path}: found ${show(actual)}, expected ${show(expected)}`;
  const names = Object.keys({ ...expected, ...actual }).filter((name) => !Text.safeParse(actual[name]).success);
  for (const name of names) {
    const difference = findDifference(actual[name], expected[name], `${path}.${name}`);
    if (difference !== null) return difference;
  }
  return null;
}

function compareNumbers(actual: unknown, expected: number, within: number, path: string): string | null {
  const isClose = typeof actual === 'number' && Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected));
  return isClose ? null : `${path}: found ${show(actual)}, expected ${expected}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
