import type { Figure, FigureOrigin, RecordedCall } from '../domain/figure.ts';
import { Interval } from '../domain/interval.ts';
import type { RunListener } from '../domain/run-event.ts';
import type { ToolCaller } from '../domain/tool-caller.ts';
import type { ToolRefusal, ToolResult } from '../domain/tool-result.ts';
import type { ToolCall } from '../domain/turn.ts';
import type { Unit } from '../domain/unit.ts';

/** What a figure is taken from: a call, and the JSON pointer of a number, a text or a list in the call's value. */
export type FigureRequest = { id: string; call: string; path: string; label: string; unit: Unit; interval?: string };

/**
 * The book of a run: every tool call made and every figure taken from one. Nothing enters a document except through it.
 * A call that was refused is kept too: it says what is missing.
 */
export type Ledger = {
  /** Makes the call once under this id; the same id again gives the same result. */
  call(id: string, tool: string, args: Record<string, unknown>): Promise<ToolResult>;
  result(call: string): ToolResult | undefined;
  /** The value at a pointer of a successful call; undefined when there is none. */
  value(call: string, path: string): unknown;
  /** Takes a figure from a call; null when the call was refused or holds nothing there. */
  take(request: FigureRequest): string | null;
  /** A figure that no tool computed: said, from a benchmark table, or assumed. */
  state(figure: { id: string; label: string; value: number | string; unit: Unit; origin: FigureOrigin }): string;
  has(id: string): boolean;
  number(id: string | null): number | null;
  refusal(call: string): ToolRefusal | null;
  /** What a document needs to make every successful call again. */
  calls(): Record<string, RecordedCall>;
  /** Every call with its input and its answer, refusals included, by id. */
  transcript(): ToolCall[];
  figures(): Record<string, Figure>;
};

export function openLedger(caller: ToolCaller, listen: RunListener): Ledger {
  const results = new Map<string, Promise<ToolResult>>();
  const settled = new Map<string, ToolResult>();
  const made = new Map<string, ToolCall>();
  const recorded = new Map<string, RecordedCall>();
  const figures = new Map<string, Figure>();

  async function make(id: string, tool: string, args: Record<string, unknown>): Promise<ToolResult> {
    listen({ kind: 'tool-started', call: id, tool });
    const result = await caller.call(tool, args);
    settled.set(id, result);
    made.set(id, { id, tool, input: args, output: result });
    listen({ kind: 'tool-called', call: id, tool, ok: result.ok });
    if (result.ok) recorded.set(id, record(tool, args, result));
    return result;
  }

  const ledger: Ledger = {
    call(id, tool, args) {
      const known = results.get(id);
      if (known !== undefined) return known;
      const fresh = make(id, tool, args);
      results.set(id, fresh);
      return fresh;
    },
    result: (call) => settled.get(call),
    value(call, path) {
      const result = settled.get(call);
      return result?.ok ? follow(result.value, path) : undefined;
    },
    take({ id, call, path, label, unit, interval }) {
      const value = ledger.value(call, path);
      if (!isFigureValue(value)) return null;
      const around = interval === undefined ? undefined : Interval.safeParse(ledger.value(call, interval)).data;
      const tool = recorded.get(call)?.tool ?? call;
      figures.set(id, {
        id,
        label,
        value,
        unit,
        ...(around === undefined ? {} : { interval: around }),
        origin: { kind: 'computed', tool, call, path },
      });
      return id;
    },
    state(figure) {
      figures.set(figure.id, figure);
      return figure.id;
    },
    has: (id) => figures.has(id),
    number(id) {
      const value = id === null ? undefined : figures.get(id)?.value;
      return typeof value === 'number' ? value : null;
    },
    refusal(call) {
      const result = settled.get(call);
      return result === undefined || result.ok ? null : result;
    },
    calls: () => sorted(recorded),
    transcript: () => Object.values(sorted(made)),
    figures: () => sorted(figures),
  };
  return ledger;
}

/** The value at a JSON pointer (`/segments/0/customers`); undefined when the path leads nowhere. */
export function follow(value: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), value);
}

function isFigureValue(value: unknown): value is Figure['value'] {
  if (typeof value === 'number' || typeof value === 'string') return true;
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
}

function record(tool: string, args: Record<string, unknown>, result: ToolResult & { ok: true }): RecordedCall {
  if (result.population === undefined) return { tool, arguments: args };
  const { dataset, conventions, ...population } = result.population;
  return { tool, arguments: args, dataset, population, conventions };
}

/** Calls run side by side, so their order of arrival means nothing: ids in order give the same bytes every time. */
function sorted<T>(entries: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
