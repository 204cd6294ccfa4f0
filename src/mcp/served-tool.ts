import type { CallToolResult, InputRequiredResult, Tool } from '@modelcontextprotocol/server';
import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { MeasureSource } from '../domain/measure-source.ts';
import { isMeasure } from '../domain/measures.ts';
import { fillable, type ToolDefinition } from '../tools/define-tool.ts';
import type { ApplicationTool } from './application-tool.ts';
import { askConsent } from './ask-consent.ts';
import { callApplicationTool } from './call-application-tool.ts';
import type { CallContext } from './call-context.ts';
import { callMetricTool, type OnFault } from './call-tool.ts';
import { describeCut, limitResult } from './limit-result.ts';
import { applicationToolSchemas, metricToolSchemas, type ToolSchemas } from './tool-schema.ts';
import { withBeat } from './with-beat.ts';

/** A tool as the protocol sees it: what the list says of it, and what a call does. Made once, shared by every connection. */
export type ServedTool = {
  readonly name: string;
  /** Converts the tool's schemas, which is slow. */
  list(): Tool;
  /** A result, or a question to the user where the tool wants their consent and the client can ask. */
  call(args: Readonly<Record<string, unknown>>, context?: CallContext): Promise<CallToolResult | InputRequiredResult>;
};

export type Serving = {
  /** Null when no data is loaded. */
  readonly source: MeasureSource | null;
  /** The language of titles, descriptions and sentences; results hold both. */
  readonly lang: Lang;
  readonly onFault?: OnFault;
  /** Characters of JSON that a result may have; longer ones are cut, and say so. Absent, nothing is cut. */
  readonly resultLimit?: number;
};

export function serveMetricTool(tool: ToolDefinition, serving: Serving): ServedTool {
  const { source, lang, onFault } = serving;
  const narrower = narrowingArguments(tool);
  return {
    name: tool.name,
    list: () => describe(tool, metricToolSchemas(tool, lang), { lang, writes: false }),
    call: async (args, { signal, progress } = {}) => {
      const result = await withBeat(progress, () => callMetricTool(tool, args, source, lang, onFault, signal));
      return wireResult(result, result.ok ? result.reading[lang] : result.message, { serving, narrower });
    },
  };
}

export function serveApplicationTool(tool: ApplicationTool, serving: Serving): ServedTool {
  const { lang, onFault, resultLimit: _, ...unlimited } = { ...serving };
  return {
    name: tool.name,
    list: () => describe(tool, applicationToolSchemas(tool, lang), { lang, writes: tool.writes === true }),
    call: async (args, context = {}) => {
      const result = await callApplicationTool(tool, args, lang, { ...context, onFault });
      if ('asks' in result) return askConsent(result.asks, lang);
      const sentence = result.ok
        ? (tool.reading?.(result.value)[lang] ?? JSON.stringify(result.value))
        : result.message;
      return wireResult(result, sentence, { serving: tool.whole ? { ...unlimited, lang } : serving, narrower: [] });
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
    annotations: { title: title[lang], ...effects(writes) },
  };
}

/** The object for programs, its sentence for clients that show text; a refusal keeps its object. What is cut is told in both. */
function wireResult(
  result: { ok: boolean },
  sentence: string,
  { serving: { lang, resultLimit }, narrower }: { serving: Serving; narrower: readonly string[] },
): CallToolResult {
  const { result: kept, cuts } = limitResult({ ...result }, resultLimit ?? Number.POSITIVE_INFINITY);
  const told = cuts.map(({ at, ...cut }): [string, Bilingual] => [at, describeCut(cut, narrower)]);
  const lines = told.map(([at, words]) => `${at}: ${words[lang]}`);
  return {
    structuredContent:
      told.length === 0 ? kept : { ...kept, cut: Object.fromEntries(told.map(([at, words]) => [at, words[lang]])) },
    content: [{ type: 'text', text: [sentence, ...lines].join('\n') }],
    ...(!result.ok && { isError: true }),
  };
}

/** The arguments that make a result shorter: those about the data, and the tool's own parameters. */
function narrowingArguments(tool: ToolDefinition): string[] {
  const own = Object.keys(tool.input.shape).filter((name) => !isMeasure(name));
  return fillable(tool).length === 0 ? own : ['period', 'segment', ...own];
}

/** Nothing here deletes, and nothing reaches beyond this machine. */
function effects(writes: boolean): Tool['annotations'] {
  return { readOnlyHint: !writes, destructiveHint: false, idempotentHint: !writes, openWorldHint: false };
}
