import type { MeasureSource } from '../../src/domain/measure-source.ts';
import type { ToolResult } from '../../src/domain/tool-result.ts';
import { callMetricTool } from '../../src/mcp/call-tool.ts';
import { loadCatalog } from '../../src/tools/catalog.ts';

const tools = new Map((await loadCatalog()).map((tool) => [tool.name, tool]));

/** Calls a tool on the data set `shop`, as any client would; a fault of ours is thrown instead of hidden. */
export async function callTool(
  source: MeasureSource,
  name: string,
  args: Readonly<Record<string, unknown>> = {},
): Promise<ToolResult> {
  const tool = tools.get(name);
  if (tool === undefined) throw new Error(`no tool ${name}`);
  const faults: unknown[] = [];
  const result = await callMetricTool(tool, { dataset: 'shop', ...args }, source, 'en', (_, fault) =>
    faults.push(fault),
  );
  if (faults.length > 0) throw faults[0];
  return result;
}
