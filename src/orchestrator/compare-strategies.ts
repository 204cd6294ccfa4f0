import type { Figure } from '../domain/figure.ts';
import type { Strategy } from '../domain/strategy/strategy.ts';

/** Something in a saved document that its data does not give; `where` is a figure's id or a place in the document. */
export type Drift = { where: string; saved: string; recomputed: string };

/**
 * Every difference between a saved strategy and the same request made again on the same data: figures by their ids
 * (value, unit, interval, origin), calls (arguments, data digest, population), then every other part. A model's words are no part of it.
 */
export function compareStrategies(saved: Strategy, fresh: Strategy): Drift[] {
  const { figures: savedFigures, calls: savedCalls, advice: _words, ...savedRest } = saved;
  const { figures: freshFigures, calls: freshCalls, advice: _none, ...freshRest } = fresh;
  return [
    ...compareEntries<Figure>(savedFigures, freshFigures, (id) => id),
    ...compareEntries(savedCalls, freshCalls, (id) => `call ${id}`),
    ...compareParts(savedRest, freshRest, ''),
  ];
}

function compareEntries<T>(
  saved: Readonly<Record<string, T>>,
  fresh: Readonly<Record<string, T>>,
  name: (id: string) => string,
): Drift[] {
  const ids = new Set([...Object.keys(saved), ...Object.keys(fresh)]);
  return [...ids].sort().flatMap((id) => {
    const [before, after] = [JSON.stringify(saved[id]), JSON.stringify(fresh[id])];
    if (before === after) return [];
    return compareParts(saved[id], fresh[id], name(id));
  });
}

/** Leaf by leaf, so that a drift names the very place. */
function compareParts(saved: unknown, fresh: unknown, where: string): Drift[] {
  if (isBranching(saved) && isBranching(fresh)) {
    const keys = new Set([...Object.keys(saved), ...Object.keys(fresh)]);
    return [...keys].flatMap((key) =>
      compareParts(Reflect.get(saved, key), Reflect.get(fresh, key), where === '' ? key : `${where}/${key}`),
    );
  }
  if (Object.is(saved, fresh)) return [];
  return [{ where, saved: show(saved), recomputed: show(fresh) }];
}

function isBranching(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  return value === undefined ? '–' : JSON.stringify(value);
}
