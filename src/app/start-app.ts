import { team } from '../agents/team.ts';
import type { DataOrigin } from '../domain/strategy/request.ts';
import { safeText } from '../language/safe-text.ts';
import { connectInProcess } from '../mcp/connect-in-process.ts';
import { buildServer } from '../mcp/server.ts';
import { writeStrategy } from '../orchestrator/write-strategy.ts';
import type { ToolDefinition } from '../tools/define-tool.ts';
import { VERSION } from '../version.ts';
import type { App, AppOptions } from './app.ts';
import type { LoadedData } from './loaded-data.ts';
import { saveRejects } from './save-rejects.ts';
import { datasetsTool } from './tools/datasets.ts';
import { diagnoseTool } from './tools/diagnose.ts';
import { strategyTool } from './tools/strategy.ts';

/** Joins the parts over data that is loaded. */
export function startApp(
  loaded: LoadedData | null,
  { lang, data, tools }: Pick<AppOptions, 'lang' | 'data'> & { tools: readonly ToolDefinition[] },
  origin: DataOrigin,
): App {
  const source = loaded?.source ?? null;
  const metrics = buildServer({ tools, applicationTools: [], source, lang, version: VERSION });
  const client = connectInProcess(metrics);
  const dataset = loaded?.dataset ?? null;
  const parts = { caller: client, team, version: VERSION, data: origin };
  const asOf = data.kind === 'none' || data.kind === 'demo' ? null : (data.options.asOf ?? null);
  const strategy: App['strategy'] = ({ client: name, dataset: asked, ...request }, listen = () => {}) => {
    const about = asked === undefined ? dataset : asked;
    const order = { ...request, client: cleanName(name), dataset: about, asOf: about === null ? null : asOf };
    return writeStrategy(order, { ...parts, data: about === null ? { kind: 'none' } : parts.data, listen });
  };
  const applicationTools = [
    datasetsTool(source),
    strategyTool({ strategy, dataset }),
    diagnoseTool({ caller: client, dataset }),
  ];
  return {
    caller: client,
    dataset,
    loaded,
    data: origin,
    strategy,
    saveRejects: (path) => saveRejects(loaded, path),
    serve: async () => {
      const { serveOverStdio } = await import('../mcp/serve-stdio.ts');
      await serveOverStdio(buildServer({ tools, applicationTools, source, lang, version: VERSION }));
    },
    close: async () => {
      await client.close();
      await loaded?.close();
    },
  };
}

/** A name on one line, without what a terminal or a document would obey; null when nothing is left of it. */
function cleanName(name: string | null): string | null {
  const clean = safeText(name ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  return clean === '' ? null : clean;
}
