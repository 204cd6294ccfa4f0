import type { RefusalCode } from '../../../src/domain/outcome.ts';
import type { ToolRefusal } from '../../../src/domain/tool-result.ts';
import { callMetricTool } from '../../../src/mcp/call-tool.ts';
import type { ToolDefinition } from '../../../src/tools/define-tool.ts';

/** What every tool refuses in the same way, told once at the head of the page. */
const COMMON: ReadonlySet<RefusalCode> = new Set(['bad_argument', 'unknown_argument', 'unknown_dataset']);

/**
 * The refusals a tool gives around its example: nothing given, each argument left out, each number at zero, each number a thousand
 * times larger where its form allows it. One for each code, in the order they were met; they are the tool's own answers, not a description of them.
 */
export async function collectRefusals(tool: ToolDefinition): Promise<ToolRefusal[]> {
  const { input } = tool.example;
  const keys = Object.keys(input);
  const numbers = Object.entries(input).filter(([, value]) => typeof value === 'number');
  const calls = [
    {},
    ...keys.map((key) => Object.fromEntries(Object.entries(input).filter(([name]) => name !== key))),
    ...numbers.map(([key]) => ({ ...input, [key]: 0 })),
    ...numbers.flatMap(([key, value]) => {
      const larger = Number(value) * 1000;
      return tool.input.shape[key]?.safeParse(larger).success === true ? [{ ...input, [key]: larger }] : [];
    }),
  ];
  const found = new Map<string, ToolRefusal>();
  for (const call of calls) {
    const result = await callMetricTool(tool, call, null, 'en');
    if (!result.ok && !COMMON.has(result.code) && !found.has(result.code)) found.set(result.code, result);
  }
  return [...found.values()];
}
