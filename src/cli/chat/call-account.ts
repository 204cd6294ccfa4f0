import type { Figure } from '../../domain/figure.ts';
import type { Interval } from '../../domain/interval.ts';
import type { CallAccount } from '../../domain/shown-figure.ts';
import type { Turn } from '../../domain/turn.ts';

/** The call that gave a figure of a turn; null for what no tool computed. */
export function callAccount(figure: Figure, turn: Turn): CallAccount | null {
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
