import { expect } from 'vitest';

/** One part in ten thousand, or half of the fourth decimal: what a rounded example can promise. */
const RELATIVE = 1e-4;
const ABSOLUTE = 5e-5;

/** The same value, its numbers as close as an example shows them. */
export function near(value: unknown): unknown {
  if (typeof value === 'number') return expect.toSatisfy((found: unknown) => isNear(found, value), `near ${value}`);
  if (Array.isArray(value)) return value.map(near);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, near(inner)]));
}

function isNear(found: unknown, wanted: number): boolean {
  return typeof found === 'number' && Math.abs(found - wanted) <= Math.max(ABSOLUTE, RELATIVE * Math.abs(wanted));
}
