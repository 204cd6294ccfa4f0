/** What a value may be: the value to send, or null to send nothing. Nothing that is not recognised gets through. */
export type Form = (value: unknown) => string | number | boolean | null;

export const nothing: Form = () => null;

export function oneOf(allowed: readonly string[]): Form {
  const known = new Set(allowed);
  return (value) => (typeof value === 'string' && known.has(value) ? value : null);
}

/** A name of ours, or `other` in place of any other text. */
export function nameOrOther(allowed: readonly string[]): Form {
  const known = oneOf(allowed);
  return (value) => known(value) ?? 'other';
}

/** A whole number from zero, as such or as text; no longer than counts are, so that no phone number passes for one. */
export const count: Form = (value) =>
  (typeof value === 'number' || typeof value === 'string') && /^\d{1,8}$/.test(String(value)) ? value : null;

export const yesOrNo: Form = (value) =>
  value === true || value === false || value === 'true' || value === 'false' ? value : null;

/** A JSON list, of which only the allowed texts stay. */
export function listOf(allowed: readonly string[]): Form {
  const known = new Set(allowed);
  return (value) => {
    const list = readJson(value);
    if (!Array.isArray(list)) return null;
    return JSON.stringify(list.filter((item) => typeof item === 'string' && known.has(item)));
  };
}

/** A JSON object, of which only the allowed names stay, with amounts from zero that are not above `most`. */
export function amountsOf(allowed: readonly string[], most: number): Form {
  return (value) => {
    const amounts = readJson(value);
    if (typeof amounts !== 'object' || amounts === null) return null;
    const kept = allowed.flatMap((name) => {
      const amount: unknown = Reflect.get(amounts, name);
      return typeof amount === 'number' && amount >= 0 && amount <= most ? [[name, amount] as const] : [];
    });
    return kept.length === 0 ? null : JSON.stringify(Object.fromEntries(kept));
  };
}

/** The id of a conversation, as the program draws it: a moment and four letters. */
const SESSION = /^\d{8}-\d{9}-[a-z2-9]{4}$/;
export const sessionId: Form = (value) => (typeof value === 'string' && SESSION.test(value) ? value : null);

function readJson(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : null;
  } catch {
    return null;
  }
}
