import { team } from '../agents/team.ts';
import { loadReductions } from '../dataset/load-reductions.ts';
import type { OrderDataset } from '../dataset/order-source.ts';
import { openOrderSource } from '../dataset/order-source.ts';
import { ShopRequest } from '../dataset/synthetic/shop-request.ts';
import type { Lang } from '../domain/bilingual.ts';
import type { MeasureSource } from '../domain/measure-source.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { RunListener } from '../domain/run-event.ts';
import type { DataOrigin, StrategyRequest } from '../domain/strategy/request.ts';
import type { Strategy } from '../domain/strategy/strategy.ts';
import type { ToolCaller } from '../domain/tool-caller.ts';
import { rfmCodes } from '../knowledge/rfm-codes.ts';
import { rfmDefaultThresholds } from '../knowledge/rfm-default-thresholds.ts';
import { safeText } from '../language/safe-text.ts';
import { connectInProcess } from '../mcp/connect-in-process.ts';
import { buildServer } from '../mcp/server.ts';
import { writeStrategy } from '../orchestrator/write-strategy.ts';
import { loadCatalog } from '../tools/catalog.ts';
import { VERSION } from '../version.ts';
import { loadDemo } from './load-demo.ts';
import { LoadOptions } from './load-options.ts';
import { type LoadedOrders, loadOrders } from './load-orders.ts';
import { saveRejects } from './save-rejects.ts';
import { datasetsTool } from './tools/datasets.ts';
import { diagnoseTool } from './tools/diagnose.ts';
import { strategyTool } from './tools/strategy.ts';

/** Which data the app works on: a seeded shop, the user's file, or none. */
export type DataRequest =
  | { kind: 'none' }
  | { kind: 'demo'; shop: ShopRequest }
  | { kind: 'files'; paths: readonly string[]; options: LoadOptions };

export type StrategyOrder = Omit<StrategyRequest, 'dataset'> & { dataset?: string | null };

export type App = {
  /** The metric tools, through a real MCP client. */
  caller: ToolCaller;
  /** The id of the loaded data set; null when there is none. */
  dataset: string | null;
  /** What the import decided and counted; null without data. */
  loaded: LoadedOrders['report'] | null;
  data: DataOrigin;
  /** About the loaded data, unless the request names another data set, or none. */
  strategy(request: StrategyOrder, listen?: RunListener): Promise<Strategy>;
  /** Writes the rejected rows of the loaded file, with their line and reason; refuses without a file. */
  saveRejects(path: string): Promise<Outcome<null>>;
  /** Serves the metric tools and the application's own to one client, over standard input and output, until it leaves. */
  serve(): Promise<void>;
  close(): Promise<void>;
};

export type AppOptions = { lang: Lang; today: string; data: DataRequest };

/** The only place that picks implementations and joins them. Refuses when the data cannot be read. */
export async function openApp({ lang, today, data }: AppOptions): Promise<Outcome<App>> {
  const opened = await loadData(data, today);
  if (!opened.ok) return opened;
  const loaded = opened.value;
  const tools = await loadCatalog();
  const source = loaded === null ? null : await openSource(loaded.dataset);
  const metrics = buildServer({ tools, applicationTools: [], source, lang, version: VERSION });
  const client = await connectInProcess(metrics);
  const dataset = loaded?.dataset.id ?? null;
  const parts = { caller: client, team, version: VERSION, data: originOf(data) };
  const asOf = data.kind === 'files' ? (data.options.asOf ?? null) : null;
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
    ok: true,
    value: {
      caller: client,
      dataset,
      loaded: loaded?.report ?? null,
      data: parts.data,
      strategy,
      saveRejects: (path) => saveRejects(loaded, path),
      serve: async () => {
        const { serveOverStdio } = await import('../mcp/serve-stdio.ts');
        await serveOverStdio(buildServer({ tools, applicationTools, source, lang, version: VERSION }));
      },
      close: async () => {
        await client.close();
        await loaded?.dataset.engine.close();
      },
    },
  };
}

async function loadData(data: DataRequest, today: string): Promise<Outcome<LoadedOrders | null>> {
  if (data.kind === 'none') return { ok: true, value: null };
  if (data.kind === 'demo') return loadDemo(data.shop, today);
  const [path, ...others] = data.paths;
  if (path === undefined) return { ok: true, value: null };
  if (others.length > 0) {
    return refuse('bad_argument', {
      fr: `Un seul fichier de commandes à la fois pour l’instant ; reçu : ${data.paths.join(', ')}. Réunissez-les en un seul fichier.`,
      en: `One orders file at a time for now; received: ${data.paths.join(', ')}. Merge them into one file.`,
    });
  }
  return loadOrders(path, data.options, today);
}

/** A name on one line, without what a terminal or a document would obey; null when nothing is left of it. */
function cleanName(name: string | null): string | null {
  const clean = safeText(name ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  return clean === '' ? null : clean;
}

async function openSource(dataset: OrderDataset): Promise<MeasureSource> {
  const codes = Object.fromEntries(Object.entries(rfmCodes).map(([code, { segment }]) => [code, segment]));
  return openOrderSource(dataset, await loadReductions(), { thresholds: rfmDefaultThresholds, codes });
}

function originOf(data: DataRequest): DataOrigin {
  if (data.kind === 'demo') return { kind: 'demo', ...data.shop };
  return data.kind === 'files' ? { kind: 'files', options: data.options } : { kind: 'none' };
}

/** Where a saved document's data can be found again; null when it has to be given. */
export function dataRequestOf(origin: DataOrigin, paths: readonly string[]): Outcome<DataRequest | null> {
  if (origin.kind === 'none') return { ok: true, value: { kind: 'none' } };
  if (origin.kind === 'demo' && paths.length === 0) {
    const shop = ShopRequest.safeParse({ story: origin.story, seed: origin.seed, orders: origin.orders });
    if (!shop.success) return refuse('bad_argument', UNKNOWN_DEMO);
    return { ok: true, value: { kind: 'demo', shop: shop.data } };
  }
  if (paths.length === 0) return { ok: true, value: null };
  const options = LoadOptions.safeParse(origin.kind === 'files' ? origin.options : {});
  return { ok: true, value: { kind: 'files', paths, options: options.success ? options.data : LoadOptions.parse({}) } };
}

const UNKNOWN_DEMO = {
  fr: 'La boutique de démonstration de ce document n’existe pas dans cette version.',
  en: 'This document’s demonstration shop does not exist in this version.',
};
