import { answer, type Outcome } from '../domain/outcome.ts';
import type { Unit } from '../domain/unit.ts';
import type { ToolDefinition } from './define-tool.ts';

/** A metric that can be solved backwards: what its tool gives, and the numbers it takes. */
export type SolvableMetric = {
  readonly tool: ToolDefinition;
  /** The key of the tool's value that a target is set on, and its unit. */
  readonly result: string;
  readonly unit: Unit;
  readonly inputs: readonly string[];
  /** A metric whose result may stand for an input: the lifetime value inside LTV:CAC. */
  readonly within?: { readonly input: string; readonly metric: SolvableMetric };
};

/** All the numbers a metric takes, those of the metric inside it included. */
export function inputsOf({ inputs, within }: SolvableMetric): readonly string[] {
  return within === undefined ? inputs : [...inputs, ...inputsOf(within.metric)];
}

/** The result of a metric for these numbers, fractions of customers allowed; the tool's own refusal when it has none. */
export function resultOf(metric: SolvableMetric, given: Readonly<Record<string, unknown>>): Outcome<number> {
  const { tool, result, within } = metric;
  const values: Record<string, unknown> = {};
  for (const name of metric.inputs) if (given[name] !== undefined) values[name] = given[name];
  if (within !== undefined && values[within.input] === undefined) {
    const inner = resultOf(within.metric, given);
    if (!inner.ok) return inner;
    values[within.input] = inner.value;
  }
  const outcome = tool.run(values);
  if (!outcome.ok) return outcome;
  const value = outcome.value[result];
  return answer(typeof value === 'number' ? value : Number.NaN);
}
