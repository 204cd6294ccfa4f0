import type { Bilingual } from '../domain/bilingual.ts';
import { quote, quoteName } from './quote.ts';

/** Where in a call something is wrong: the path in words, the value that came, the argument to give again. */
export type FaultPlace = { where: Bilingual; value: unknown; came: string; needs: string[] };

/** An empty path is the whole call: a rule between its arguments. */
export function faultPlace(path: readonly PropertyKey[], args: unknown): FaultPlace {
  const name = quoteName(path.map(String).join('.'));
  const value = valueAt(args, path);
  return {
    where: path.length === 0 ? { fr: 'L’appel', en: 'The call' } : { fr: name, en: name },
    value,
    came: quote(value),
    needs: path.slice(0, 1).map(String),
  };
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}
