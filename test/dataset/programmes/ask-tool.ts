import type { ToolResult } from '../../../src/domain/tool-result.ts';
import { callMetricTool } from '../../../src/mcp/call-tool.ts';
import type { ToolDefinition } from '../../../src/tools/define-tool.ts';
import { openTables, type TestTable } from './open-tables.ts';

/** What a client is answered who calls a tool on these tables, as of a day; a fault of ours is thrown instead of hidden. */
export async function askTool(
  tool: ToolDefinition,
  tables: Readonly<Record<string, TestTable>>,
  asOf: string,
  args: Readonly<Record<string, unknown>> = {},
): Promise<ToolResult> {
  const { engine, source } = await openTables(tables, { asOf });
  const faults: unknown[] = [];
  try {
    const result = await callMetricTool(tool, { dataset: 'shop', ...args }, source, 'en', (_, fault) =>
      faults.push(fault),
    );
    if (faults.length > 0) throw faults[0];
    return result;
  } finally {
    await engine.close();
  }
}
