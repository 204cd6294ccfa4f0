import type { ToolResult } from './tool-result.ts';

/** Calls a metric tool. A refusal is a result; a throw means the connection itself failed. */
export interface ToolCaller {
  call(tool: string, args: Record<string, unknown>): Promise<ToolResult>;
}
