import { maskPersonal } from '../../language/mask-personal.ts';
import { safeText } from '../../language/safe-text.ts';

const LONGEST = 500;
const DEEPEST = 6;

/** What a model asks of a server of others, without what says who somebody is: texts are masked and cut, numbers pass. */
export function maskArguments(args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, maskValue(value, 0)]));
}

function maskValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return maskPersonal(safeText(value.slice(0, LONGEST))).toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((entry: unknown) => maskValue(entry, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskValue(inner, depth + 1)]));
}
