import type { z } from 'zod';
import type { Outcome } from '../../../src/domain/outcome.ts';
import type { ToolDefinition } from '../../../src/tools/define-tool.ts';

/**
 * Runs a tool as its clients do: arguments and value checked by its schemas, unknown keys refused, and a reading in both languages
 * that shows no hole. Throws when one of these does not hold.
 */
export function runTool<I extends z.ZodObject, O extends z.ZodObject>(
  tool: ToolDefinition<I, O>,
  input: z.input<I>,
): Outcome<z.infer<O>> {
  const parsed = tool.input.parse(input);
  const outcome = tool.run(parsed);
  if (!outcome.ok) return outcome;
  const value = tool.output.parse(outcome.value);
  tool.output.strict().parse(outcome.value);
  for (const text of Object.values(tool.reading(value, parsed, null)))
    if (/NaN|Infinity|∞|undefined|null|\[object/.test(text)) throw new Error(`${tool.name} reads: ${text}`);
  return { ok: true, value };
}

/** The value of a call that is expected to answer. */
export function answerOf<I extends z.ZodObject, O extends z.ZodObject>(
  tool: ToolDefinition<I, O>,
  input: z.input<I>,
): z.infer<O> {
  const outcome = runTool(tool, input);
  if (!outcome.ok) throw new Error(`${tool.name} refused: ${outcome.code}, ${outcome.message.en}`);
  return outcome.value;
}

/** The code of a call that is expected to be refused; null when it answers. */
export function refusalOf<I extends z.ZodObject, O extends z.ZodObject>(
  tool: ToolDefinition<I, O>,
  input: z.input<I>,
): string | null {
  const outcome = runTool(tool, input);
  return outcome.ok ? null : outcome.code;
}
