import type { Bilingual } from '../domain/bilingual.ts';

/** A place where a list was cut, as a JSON pointer, and what is shown of it. */
export type Cut = { at: string; shown: number; of: number };

export type LimitedResult = { result: Record<string, unknown>; cuts: readonly Cut[] };

type List = { at: string; items: unknown[]; size: number };

/**
 * A result of at most `limit` characters of JSON: the longest lists lose their ends until it fits, and each cut is told. A list is
 * never cut in silence, and nothing but lists is cut: a result without lists passes whole.
 */
export function limitResult(result: Readonly<Record<string, unknown>>, limit: number): LimitedResult {
  const size = sizeOf(result);
  if (size <= limit) return { result: { ...result }, cuts: [] };
  const copy: Record<string, unknown> = structuredClone({ ...result });
  const cuts = new Map<string, Cut>();
  for (let excess = size - limit; excess > 0; excess = sizeOf(copy) - limit) {
    const longest = listsIn(copy, '').sort((a, b) => b.size - a.size)[0];
    if (longest === undefined) break;
    const { at, items, size: own } = longest;
    const of = cuts.get(at)?.of ?? items.length;
    items.length = Math.min(items.length - 1, Math.floor((items.length * Math.max(0, own - excess)) / own));
    cuts.set(at, { at, shown: items.length, of });
  }
  return { result: copy, cuts: [...cuts.values()].filter(({ at }) => isThere(copy, at)) };
}

/** What a cut means, and which arguments make a call whose result fits. */
export function describeCut({ shown, of }: Omit<Cut, 'at'>, narrower: readonly string[]): Bilingual {
  const names = narrower.map((name) => `\`${name}\``).join(', ');
  const how =
    names === ''
      ? { fr: '', en: '' }
      : { fr: ` Pour le reste, resserrez l’appel : ${names}.`, en: ` For the rest, narrow the call: ${names}.` };
  return {
    fr: `Les ${shown} premiers éléments sur ${of} : le résultat entier est trop long.${how.fr}`,
    en: `The first ${shown} items of ${of}: the whole result is too long.${how.en}`,
  };
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}

/** The lists under a value that still hold anything. */
function listsIn(value: unknown, at: string): List[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const inside = Object.entries(value).flatMap(([key, item]) => listsIn(item, `${at}/${escaped(key)}`));
  return Array.isArray(value) && value.length > 0 ? [{ at, items: value, size: sizeOf(value) }, ...inside] : inside;
}

/** A list inside one that was cut later may be gone. */
function isThere(root: unknown, at: string): boolean {
  const keys = at
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return (
    keys.reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      root,
    ) !== undefined
  );
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
