import type { CallToolResult, Tool } from '@modelcontextprotocol/server';
import type { Lang } from '../domain/bilingual.ts';
import type { MeasureSource } from '../domain/measure-source.ts';
import type { ToolDefinition } from '../tools/define-tool.ts';
import type { ApplicationTool } from './application-tool.ts';
import { callApplicationTool } from './call-application-tool.ts';
import { callMetricTool, type OnFault } from './call-tool.ts';
import { applicationToolSchemas, metricToolSchemas, type ToolSchemas } from './tool-schema.ts';

/** A tool as the protocol sees it: what the list says of it, and what a call does. Made once, shared by every connection. */
export type ServedTool = {
  readonly name: string;
  /** Converts the tool's schemas, which is slow. */
  list(): Tool;
  call(args: Readonly<Record<string, unknown>>): Promise<CallToolResult>;
};

export type Serving = {
  /** Null when no data is loaded. */
  readonly source: MeasureSource | null;
  /** The language of titles, descriptions and sentences; results hold both. */
  readonly lang: Lang;
  readonly onFault?: OnFault;
};

export function serveMetricTool(tool: ToolDefinition, { source, lang, onFault }: Serving): ServedTool {
  return {
    name: tool.name,
    list: () => describe(tool, metricToolSchemas(tool, lang), { lang, writes: false }),
    call: async (args) => {
      const result = await callMetricTool(tool, args, source, lang, onFault);
      return wireResult(result, result.ok ? result.reading[lang] : result.message);
    },
  };
}

export function serveApplicationTool(tool: ApplicationTool, { lang, onFault }: Serving): ServedTool {
  return {
    name: tool.name,
    list: () => describe(tool, applicationToolSchemas(tool, lang), { lang, writes: tool.writes === true }),
    call: async (args) => {
      const result = await callApplicationTool(tool, args, lang, onFault);
      const sentence = result.ok
        ? (tool.reading?.(result.value)[lang] ?? JSON.stringify(result.value))
        : result.message;
      return wireResult(result, sentence);
    },
  };
}

function describe(
  { name, title, description }: Pick<ToolDefinition, 'name' | 'title' | 'description'>,
  { input, output }: ToolSchemas,
  { lang, writes }: { lang: Lang; writes: boolean },
): Tool {
  return {
    name,
    title: title[lang],
    description: description[lang],
    inputSchema: input,
    outputSchema: output,
    annotations: effects(writes),
  };
}

/** The object for programs, its sentence for clients that show text; a refusal keeps its object. */
function wireResult(result: { ok: boolean }, sentence: string): CallToolResult {
  return {
    structuredContent: { ...result },
    content: [{ type: 'text', text: sentence }],
    ...(!result.ok && { isError: true }),
  };
}

/** Nothing here deletes, and nothing reaches beyond this machine. */
function effects(writes: boolean): Tool['annotations'] {
  return { readOnlyHint: !writes, destructiveHint: false, idempotentHint: !writes, openWorldHint: false };
}
