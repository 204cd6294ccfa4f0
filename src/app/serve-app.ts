import type { Lang } from '../domain/bilingual.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import type { ToolSet } from '../domain/tool-set.ts';
import type { OnFault } from '../mcp/call-tool.ts';
import { connectInProcess } from '../mcp/connect-in-process.ts';
import type { HttpOrder } from '../mcp/http/serve-http.ts';
import { openResourceShelf } from '../mcp/resources/resource-shelf.ts';
import { openWrittenDocuments } from '../mcp/resources/written-documents.ts';
import { serveOverStdio } from '../mcp/serve-stdio.ts';
import { buildServer, type ServerFactory } from '../mcp/server.ts';
import { resultLimits } from '../mcp/toolsets/result-limits.ts';
import type { Voices } from '../orchestrator/hearing/hear-message.ts';
import type { Catalog } from '../tools/catalog.ts';
import { VERSION } from '../version.ts';
import { followWorkspace } from './follow-workspace.ts';
import { importAndServe } from './import-and-serve.ts';
import type { LoadOptions } from './load-options.ts';
import { type DataInUse, openServedData } from './served-data.ts';
import { applicationTools } from './tools/application-tools.ts';
import type { StrategyParts } from './tools/strategy.ts';

/** What a server offers besides its data. */
export type ServeOrder = {
  readonly toolSet: ToolSet;
  /** Where imports go. */
  readonly workspace: string;
  /** Folders whose files a client may ask to import, named by the user; none: only pasted rows. */
  readonly importFrom: readonly string[];
  /** Told of a fault of ours, of which the client learns only that there was one. */
  readonly onFault: OnFault;
};

type Parts = {
  tools: Catalog;
  data: DataInUse;
  lang: Lang;
  today: string;
  /** How the workspace is read, also after an import. */
  reading: LoadOptions;
  /** What tells the content of the workspace that `data` are; null when nothing was imported there, undefined when they are others. */
  content: string | null | undefined;
  voices: Voices;
  write: StrategyParts['write'];
};

/**
 * Serves the metric tools and the application's own: to one client over standard input and output until it leaves, or over HTTP
 * to many until told to stop.
 */
export async function serveApp(parts: Parts, order: ServeOrder, http: HttpOrder | null): Promise<Outcome<null>> {
  const { factory, close } = await prepareServer(parts, order);
  try {
    if (http !== null) {
      const { serveOverHttp } = await import('../mcp/http/serve-http.ts');
      return await serveOverHttp(factory, http, order.onFault);
    }
    await serveOverStdio(factory);
    return answer(null);
  } finally {
    await close();
  }
}

/** The factory of servers over these parts: what they share lasts as long as the process, whatever the connections. */
export async function prepareServer(
  { tools, data, lang, today, reading, content, voices, write }: Parts,
  { toolSet, workspace, importFrom, onFault }: ServeOrder,
): Promise<{ factory: ServerFactory; close(): Promise<void> }> {
  const connect = (source: DataInUse['source']) =>
    connectInProcess(async () => buildServer({ tools, applicationTools: [], source, lang, onFault, version: VERSION }));
  const now = `${today}T00:00:00Z`;
  const follow = followWorkspace({ folder: workspace, reading, now, content });
  const served = openServedData({ first: data, follow, reading, connect });
  const documents = openWrittenDocuments();
  const readiness = await tools.load('data_readiness');
  const { source } = served;
  const factory = buildServer({
    ...{ tools, source, lang, toolSet, onFault, version: VERSION, resultLimit: resultLimits[toolSet] },
    applicationTools: applicationTools({
      ...{ served, voices, today, write, documents, lang },
      detail: toolSet === 'core' ? 'markdown' : 'full',
      imports: { folders: importFrom, importFiles: importAndServe({ served, workspace, today, now }) },
    }),
    resources: openResourceShelf({ source, lang, readiness, documents }),
  });
  return { factory, close: served.close };
}
