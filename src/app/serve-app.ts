import type { Lang } from '../domain/bilingual.ts';
import type { MeasureSource } from '../domain/measure-source.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import type { HttpOrder } from '../mcp/http/serve-http.ts';
import { serveOverStdio } from '../mcp/serve-stdio.ts';
import { buildServer } from '../mcp/server.ts';
import type { TurnParts } from '../orchestrator/run-turn.ts';
import type { ToolDefinition } from '../tools/define-tool.ts';
import { VERSION } from '../version.ts';
import type { App } from './app.ts';
import { datasetsTool } from './tools/datasets.ts';
import { diagnoseTool } from './tools/diagnose.ts';
import { strategyTool } from './tools/strategy.ts';

type Served = TurnParts & {
  tools: readonly ToolDefinition[];
  source: MeasureSource | null;
  lang: Lang;
  strategy: App['strategy'];
  dataset: string | null;
  today: string;
};

/**
 * Serves the metric tools and the application's own: to one client over standard input and output until it leaves, or over HTTP
 * to many until told to stop.
 */
export async function serveApp(
  { tools, source, lang, strategy, dataset, caller, voices, today }: Served,
  http: HttpOrder | null,
): Promise<Outcome<null>> {
  const applicationTools = [
    datasetsTool(source),
    strategyTool({ strategy, dataset }),
    diagnoseTool({ caller, voices, dataset, today }),
  ];
  const factory = buildServer({ tools, applicationTools, source, lang, version: VERSION });
  if (http !== null) {
    const { serveOverHttp } = await import('../mcp/http/serve-http.ts');
    return serveOverHttp(factory, http);
  }
  await serveOverStdio(factory);
  return answer(null);
}
