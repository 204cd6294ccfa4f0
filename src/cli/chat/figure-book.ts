import type { Figure } from '../../domain/figure.ts';
import type { Interval } from '../../domain/interval.ts';
import type { Population } from '../../domain/population.ts';
import type { Turn } from '../../domain/turn.ts';

/** The call behind a figure, as it was made and answered. */
export type CallAccount = {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly formula: string;
  readonly source: string;
  readonly population: Population | null;
  readonly interval: Interval | null;
};

/** A figure that was shown, with the number it bears. */
export type ShownFigure = {
  readonly number: number;
  readonly label: string;
  /** As it was read, unit included. */
  readonly shown: string;
  /** Null for a line that a tool wrote as a whole. */
  readonly figure: Figure | null;
  /** Labels of other figures of the same answer that read alike. */
  readonly also: readonly string[];
  readonly call: CallAccount | null;
};

export type FigureBook = {
  /** The number of a figure: the same one again for the same figure with the same value on the same data. */
  number(entry: Omit<ShownFigure, 'number'>): number;
  find(number: number): ShownFigure | null;
  /** Numbers given, oldest first. */
  all(): readonly ShownFigure[];
};

/** Beyond this many, the oldest are forgotten. */
const KEPT = 2_000;

/** Numbers the figures of a conversation, from 1. */
export function openFigureBook(): FigureBook {
  const numbers = new Map<string, number>();
  const entries = new Map<number, ShownFigure>();
  let last = 0;
  return {
    number(entry) {
      const key = keyOf(entry);
      const known = numbers.get(key);
      if (known !== undefined && entries.has(known)) return known;
      last += 1;
      numbers.set(key, last);
      entries.set(last, { ...entry, number: last });
      if (entries.size > KEPT) forgetOldest(entries, numbers);
      return last;
    },
    find: (number) => entries.get(number) ?? null,
    all: () => [...entries.values()],
  };
}

/** What makes two figures one: the same place in the answer of the same call on the same data, else the same name. */
function keyOf({ figure, label, shown, call }: Omit<ShownFigure, 'number'>): string {
  const origin = figure?.origin;
  const place = origin?.kind === 'computed' && call !== null ? [origin.tool, origin.path] : [figure?.id ?? label];
  return JSON.stringify([place, shown, call?.input ?? null, call?.population?.dataset.digest ?? null]);
}

function forgetOldest(entries: Map<number, ShownFigure>, numbers: Map<string, number>): void {
  const [oldest] = entries.keys();
  if (oldest === undefined) return;
  entries.delete(oldest);
  for (const [key, number] of numbers) {
    if (number !== oldest) continue;
    numbers.delete(key);
    return;
  }
}

/** The call that gave a figure of a turn; null for what no tool computed. */
export function callOf(figure: Figure, turn: Turn): CallAccount | null {
  const { origin } = figure;
  if (origin.kind !== 'computed') return null;
  const call = turn.toolCalls.find(({ id }) => id === origin.call);
  if (call === undefined || !call.output.ok) return null;
  const { formula, source, population, value } = call.output;
  return {
    tool: call.tool,
    input: call.input,
    formula,
    source,
    population: population ?? null,
    interval: figure.interval ?? intervalAround(figure, value),
  };
}

/** The interval that a tool gives beside its value, when it is one around this very value. */
function intervalAround({ value, unit }: Figure, values: Readonly<Record<string, unknown>>): Interval | null {
  const { interval } = values;
  if (unit !== 'share' || typeof value !== 'number' || typeof interval !== 'object' || interval === null) return null;
  if (!('low' in interval) || !('high' in interval)) return null;
  const { low, high } = interval;
  if (typeof low !== 'number' || typeof high !== 'number') return null;
  return low <= value && value <= high ? { low, high } : null;
}
