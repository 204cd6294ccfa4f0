import { safeText } from '../../language/safe-text.ts';

/** The words of JSON Schema that are kept of somebody else's: what a value must be, and a short description. */
const KEPT = new Set([
  'type',
  'enum',
  'const',
  'default',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'format',
  'required',
  'properties',
  'items',
  'anyOf',
  'oneOf',
  'additionalProperties',
  'description',
]);
const PROPERTY = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/;
const LONGEST_DESCRIPTION = 160;
const LONGEST_TEXT = 80;
const DEEPEST = 6;
const MOST_ENTRIES = 40;
/** In characters of JSON. */
const LONGEST = 4_000;

/** A tool's input as a model is shown it, from a schema of others: flat words only, texts cut; null when nothing usable is left. */
export function cleanSchema(schema: unknown): Record<string, unknown> | null {
  const cleaned = cleanNode(schema, 0);
  if (cleaned === null || cleaned.type !== 'object') return null;
  return JSON.stringify(cleaned).length > LONGEST ? null : cleaned;
}

/** Text of others on one line, safe and cut. */
export function cleanLine(text: string, longest: number): string {
  const flat = safeText(text.slice(0, longest * 4).normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim();
  return (flat.length <= longest ? flat : `${flat.slice(0, longest - 1)}…`).toWellFormed();
}

function cleanNode(node: unknown, depth: number): Record<string, unknown> | null {
  if (typeof node !== 'object' || node === null || Array.isArray(node) || depth > DEEPEST) return null;
  const entries = Object.entries(node).flatMap(([word, value]): [string, unknown][] => {
    if (!KEPT.has(word)) return [];
    const kept = cleanWord(word, value, depth);
    return kept === undefined ? [] : [[word, kept]];
  });
  return Object.fromEntries(entries);
}

function cleanWord(word: string, value: unknown, depth: number): unknown {
  if (word === 'properties') return cleanProperties(value, depth);
  if (word === 'items' || word === 'additionalProperties')
    return typeof value === 'boolean' ? value : (cleanNode(value, depth + 1) ?? undefined);
  if (word === 'anyOf' || word === 'oneOf')
    return Array.isArray(value)
      ? value.slice(0, MOST_ENTRIES).flatMap((branch: unknown) => cleanNode(branch, depth + 1) ?? [])
      : undefined;
  if (word === 'description') return typeof value === 'string' ? cleanLine(value, LONGEST_DESCRIPTION) : undefined;
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).flatMap((entry: unknown) => cleanScalar(entry) ?? []);
  return cleanScalar(value);
}

function cleanProperties(value: unknown, depth: number): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const kept = Object.entries(value)
    .filter(([name]) => PROPERTY.test(name))
    .slice(0, MOST_ENTRIES)
    .flatMap(([name, inner]): [string, unknown][] => {
      const node = cleanNode(inner, depth + 1);
      return node === null ? [] : [[name, node]];
    });
  return Object.fromEntries(kept);
}

function cleanScalar(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string') return cleanLine(value, LONGEST_TEXT);
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
