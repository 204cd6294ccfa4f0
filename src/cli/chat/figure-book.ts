import type { ShownFigure } from '../../domain/shown-figure.ts';

export type FigureBook = {
  /** The number of a figure: the same one again for the same figure with the same value on the same data. */
  number(entry: Omit<ShownFigure, 'number'>): number;
  find(number: number): ShownFigure | null;
  /** Numbers given, oldest first. */
  all(): readonly ShownFigure[];
  /** Those given since this was last asked. */
  takeNew(): readonly ShownFigure[];
  /** Goes on from the numbers of another conversation, in the place of its own. */
  restore(entries: readonly ShownFigure[]): void;
};

/** Beyond this many, the oldest are forgotten. */
const KEPT = 2_000;

/** Numbers the figures of a conversation, from 1. */
export function openFigureBook(): FigureBook {
  const numbers = new Map<string, number>();
  const entries = new Map<number, ShownFigure>();
  let last = 0;
  let taken = 0;
  const add = (entry: ShownFigure): void => {
    last = Math.max(last, entry.number);
    numbers.set(keyOf(entry), entry.number);
    entries.set(entry.number, entry);
    if (entries.size > KEPT) forgetOldest(entries, numbers);
  };
  return {
    number(entry) {
      const known = numbers.get(keyOf(entry));
      if (known !== undefined) return known;
      add({ ...entry, number: last + 1 });
      return last;
    },
    find: (number) => entries.get(number) ?? null,
    all: () => [...entries.values()],
    takeNew() {
      const fresh = [...entries.values()].filter(({ number }) => number > taken);
      taken = last;
      return fresh;
    },
    restore(known) {
      numbers.clear();
      entries.clear();
      last = 0;
      for (const entry of known) add(entry);
      taken = last;
    },
  };
}

/** What makes two figures one: the same place in the answer of the same call on the same data, else the same name. */
function keyOf({ figure, label, shown, call }: Omit<ShownFigure, 'number'>): string {
  const origin = figure?.origin;
  const place = origin?.kind === 'computed' && call !== null ? [origin.tool, origin.path] : [figure?.id ?? label];
  return JSON.stringify([place, shown, call?.input ?? null, call?.population?.dataset.digest ?? null]);
}

function forgetOldest(entries: Map<number, ShownFigure>, numbers: Map<string, number>): void {
  const [oldest] = entries.values();
  if (oldest === undefined) return;
  entries.delete(oldest.number);
  numbers.delete(keyOf(oldest));
}
