import { safeText } from '../../language/safe-text.ts';

/** What a model wrote as the arguments of a call: parsed, every text in it made safe; a text when it is no JSON. None is `{}`. */
export function readArguments(written: string | Readonly<Record<string, unknown>> | null): unknown {
  if (written === null || written === '') return {};
  try {
    return JSON.parse(typeof written === 'string' ? written : JSON.stringify(written), makeSafe);
  } catch {
    return typeof written === 'string' ? safeText(written).toWellFormed() : '';
  }
}

function makeSafe(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return safeText(value).toWellFormed();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [safeText(key).toWellFormed(), inner]));
}
