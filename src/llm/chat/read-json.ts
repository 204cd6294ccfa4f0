import type { z } from 'zod';

/** Longer replies are looked at up to here. */
const LONGEST = 200_000;
/** How many braces may open what turns out to be no JSON, and how many objects are looked at for the wanted form, the last ones. */
const TRIES = 64;

export type ReadJson<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/**
 * The JSON object of a reply that has the wanted form, wherever it stands: alone, between fences, after prose or thinking. Of several,
 * the last. Otherwise why there is none, in a few words that hold nothing of the reply.
 */
export function readJson<S extends z.ZodType>(text: string, schema: S): ReadJson<z.infer<S>> {
  const objects = objectsIn(text.slice(0, LONGEST).replace(/<think>[\s\S]*?(?:<\/think>|$)/g, ''));
  let reason = objects.length === 0 ? 'no JSON object' : '';
  for (const object of objects.slice(-TRIES).toReversed()) {
    const parsed = schema.safeParse(object);
    if (parsed.success) return { ok: true, value: parsed.data };
    const places = parsed.error.issues.map(({ path }) => path.join('.') || 'the whole');
    reason ||= `wrong or missing: ${[...new Set(places)].slice(0, 6).join(', ')}`;
  }
  return { ok: false, reason };
}

/** The outermost objects of a text, in order. */
function objectsIn(text: string): unknown[] {
  const whole = parsed(text.trim());
  if (whole !== null) return [whole];
  const found: unknown[] = [];
  let tries = 0;
  for (let at = text.indexOf('{'); at !== -1 && tries < TRIES; at = text.indexOf('{', at)) {
    const end = closingOf(text, at);
    const object = end === -1 ? null : parsed(text.slice(at, end));
    if (object === null) tries += 1;
    else found.push(object);
    at = object === null ? at + 1 : end;
  }
  return found;
}

/** Where the brace that opens at `at` is closed, past it; -1 when it never is. */
function closingOf(text: string, at: number): number {
  let depth = 0;
  let quoted = false;
  for (let place = at; place < text.length; place += 1) {
    const char = text.charAt(place);
    if (quoted) {
      if (char === '\\') place += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return place + 1;
    }
  }
  return -1;
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
