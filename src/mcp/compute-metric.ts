import type { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import type { KeptColumns } from '../domain/measure-source.ts';
import { isMeasure, type MeasureName, measures } from '../domain/measures.ts';
import { answer, type Outcome, type Refusal, refuse } from '../domain/outcome.ts';
import { formatCount } from '../language/format-number.ts';
import { fillable, type ToolDefinition } from '../tools/define-tool.ts';
import { type DataValues, noData } from './fill-measures.ts';
import { missingInput } from './missing-input.ts';
import { runHeavy } from './run-heavy.ts';

/** `keep` are columns to be stored beside the data; they never leave the machine. */
export type Computed = { value: Record<string, unknown>; reading: Bilingual; keep: KeptColumns | null };

/**
 * Runs a tool on given arguments completed by data. Refuses what is still missing (with the data's own reason when it has one)
 * and samples under the tool's minimum. Throws when the tool does, when its value is not what its output schema says, and when `signal` aborts.
 */
export async function computeMetric(
  tool: ToolDefinition,
  given: Readonly<Record<string, unknown>>,
  data: DataValues,
  signal?: AbortSignal,
): Promise<Outcome<Computed>> {
  const { values, unavailable } = data;
  const input: Record<string, unknown> = { ...values, ...given };
  const missing = completeWithDefaults(tool.input.shape, input);
  if (missing.length > 0) {
    const couldBeRead = data === noData && fillable(tool).some((name) => missing.includes(name));
    return reasonFor(missing, unavailable) ?? missingInput(missing, couldBeRead);
  }
  const short = tooFew(tool, values);
  if (short !== null) return short;
  const outcome = tool.heavy === true ? await runHeavy(tool, input, signal) : tool.run(input);
  if (!outcome.ok) return (outcome.code === 'missing_input' && reasonFor(outcome.needs, unavailable)) || outcome;
  const { keep = null, ...found } = outcome.value;
  const value = tool.output.parse(found);
  return answer({ value, reading: tool.reading(value, input, data.currency), keep });
}

/** Adds the defaults of absent parameters to `input`; returns the names that have none and are required. */
function completeWithDefaults(shape: Readonly<Record<string, z.ZodType>>, input: Record<string, unknown>): string[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    if (input[name] !== undefined) return [];
    const absent = schema.safeParse(undefined);
    if (!absent.success) return [name];
    if (absent.data !== undefined) input[name] = absent.data;
    return [];
  });
}

function reasonFor(names: readonly string[], unavailable: DataValues['unavailable']): Refusal | undefined {
  return names.map((name) => (isMeasure(name) ? unavailable[name] : undefined)).find((reason) => reason !== undefined);
}

/** Concerns values from data only: a person may reason on three customers, a conclusion drawn from a file may not. */
function tooFew(tool: ToolDefinition, values: DataValues['values']): Refusal | null {
  for (const [name, least] of Object.entries(tool.minimumFromData ?? {})) {
    const value = isMeasure(name) ? values[name] : undefined;
    if (isMeasure(name) && typeof value === 'number' && value < least) return belowMinimum(name, value, least);
  }
  return null;
}

function belowMinimum(name: MeasureName, value: number, least: number): Refusal {
  return refuse('too_few', {
    fr: `Trop peu de données pour conclure (${measures[name].fr} : ${formatCount(value, 'fr')} ; minimum : ${formatCount(least, 'fr')}). Élargissez la période ou le segment.`,
    en: `Too little data to conclude (${measures[name].en}: ${formatCount(value, 'en')}; minimum: ${formatCount(least, 'en')}). Widen the period or the segment.`,
  });
}
