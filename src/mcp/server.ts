import { McpServer, ProtocolError, ProtocolErrorCode, type Tool } from '@modelcontextprotocol/server';
import type { Bilingual } from '../domain/bilingual.ts';
import { refuse } from '../domain/outcome.ts';
import type { Catalog } from '../tools/catalog.ts';
import type { ApplicationTool } from './application-tool.ts';
import { quote, quoteNames } from './quote.ts';
import { type ServedTool, type Serving, serveApplicationTool, serveMetricTool } from './served-tool.ts';
import { toolRefusal } from './tool-refusal.ts';

export type ServerParts = Serving & {
  readonly tools: Catalog;
  readonly applicationTools: readonly ApplicationTool[];
  readonly version: string;
};

/** Makes a server for one connection or one request. */
export type ServerFactory = () => McpServer;

const INSTRUCTIONS: Bilingual = {
  fr: 'Fidelio calcule des mesures de fidélisation. Donnez les nombres, ou `dataset` pour les lire dans les données chargées ; les taux sont des ratios (0.04 pour 4 %). Un refus dit ce qui manque dans `needs`.',
  en: 'Fidelio calculates retention metrics. Give the numbers, or `dataset` to read them from the loaded data; rates are ratios (0.04 for 4%). A refusal says what is missing in `needs`.',
};

/**
 * A factory of servers over the same tools. A server costs the same with one tool as with a hundred, because it answers
 * `tools/list` and `tools/call` from one table instead of registering each tool: a tool is loaded when it is first called,
 * and schemas are converted once, for the first client that lists them.
 * The SDK checks neither arguments nor results: our own code does, so that every refusal has a code, a sentence and its needs.
 */
export function buildServer(parts: ServerParts): ServerFactory {
  const names = [...parts.tools.names, ...parts.applicationTools.map(({ name }) => name)];
  if (new Set(names).size < names.length) throw new Error('Two tools of the MCP server have the same name.');
  const application = new Map(parts.applicationTools.map((tool) => [tool.name, serveApplicationTool(tool, parts)]));
  const metric = loadOnce(async (name) => serveMetricTool(await parts.tools.load(name), parts));
  const find = async (name: string) => application.get(name) ?? (await metric(name));
  let list: Promise<{ tools: Tool[] }> | null = null;
  const listTools = () => {
    list ??= Promise.all(names.map(find)).then((tools) => ({ tools: tools.map((tool) => tool.list()) }));
    return list;
  };
  const unknown = (name: string) => unknownTool(name, names, parts);
  return () => {
    const mcp = new McpServer(
      { name: 'fidelio', title: 'Fidelio', version: parts.version },
      { instructions: INSTRUCTIONS[parts.lang] },
    );
    mcp.server.registerCapabilities({ tools: { listChanged: false } });
    mcp.server.setRequestHandler('tools/list', listTools);
    mcp.server.setRequestHandler('tools/call', async ({ params }) => {
      if (!names.includes(params.name)) throw unknown(params.name);
      return (await find(params.name)).call(params.arguments ?? {});
    });
    return mcp;
  };
}

/** Loads each tool once, however many ask for it at the same time. */
function loadOnce(load: (name: string) => Promise<ServedTool>): (name: string) => Promise<ServedTool> {
  const loaded = new Map<string, Promise<ServedTool>>();
  return (name) => {
    const tool = loaded.get(name) ?? load(name);
    loaded.set(name, tool);
    return tool;
  };
}

/** The protocol wants an error here, not a result; the refusal travels as its data. */
function unknownTool(name: string, names: readonly string[], { lang }: Serving): ProtocolError {
  const refusal = refuse('unknown_tool', {
    fr: `Aucun outil ne s’appelle ${quote(name)}. Outils : ${quoteNames(names)}.`,
    en: `No tool is called ${quote(name)}. Tools: ${quoteNames(names)}.`,
  });
  return new ProtocolError(ProtocolErrorCode.InvalidParams, refusal.message[lang], toolRefusal(refusal, lang));
}
