import type { Lang } from '../domain/bilingual.ts';
import type { MeasureSource } from '../domain/measure-source.ts';
import { serveOverStdio } from '../mcp/serve-stdio.ts';
import { buildServer } from '../mcp/server.ts';
import type { TurnParts } from '../orchestrator/run-turn.ts';
import type { Catalog } from '../tools/catalog.ts';
import { VERSION } from '../version.ts';
import type { App } from './app.ts';
import { datasetsTool } from './tools/datasets.ts';
import { diagnoseTool } from './tools/diagnose.ts';
import { strategyTool } from './tools/strategy.ts';

type Served = TurnParts & {
  tools: Catalog;
  source: MeasureSource | null;
  lang: Lang;
  strategy: App['strategy'];
  dataset: string | null;
  today: string;
};

/** Serves the metric tools and the application's own to one client, over standard input and output, until it leaves. */
export async function serveApp({
  tools,
  source,
  lang,
  strategy,
  dataset,
  caller,
  voices,
  today,
}: Served): Promise<void> {
  const applicationTools = [
    datasetsTool(source),
    strategyTool({ strategy, dataset }),
    diagnoseTool({ caller, voices, dataset, today }),
  ];
  await serveOverStdio(buildServer({ tools, applicationTools, source, lang, version: VERSION }));
}
