import type { ClickHouseSettings } from '../config/config.ts';
import { forCaller } from '../dataset/interest.ts';
import { ShopRequest } from '../dataset/synthetic/shop-request.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { DataOrigin } from '../domain/strategy/request.ts';
import { loadCatalog, openCatalog } from '../tools/catalog.ts';
import type { App, AppOptions, DataRequest } from './app.ts';
import { lendTools } from './lend-tools.ts';
import { LoadOptions } from './load-options.ts';
import type { LoadedData } from './loaded-data.ts';
import { NO_MODEL } from './model-options.ts';
import { openVoices } from './open-voices.ts';
import { traceTo } from './trace-to.ts';

/**
 * The only place that picks implementations and joins them: the data is read while the rest of the program loads. Refuses
 * when the data cannot be read; throws when `signal` gives it up.
 */
export async function openApp(options: AppOptions): Promise<Outcome<App>> {
  const { lang, today, data, model = NO_MODEL, onProgress, signal } = options;
  const voices = await openVoices(model, options.outside);
  if (!voices.ok) return voices;
  const [loaded, { startApp, tools }, tracing] = await Promise.all([
    forCaller(signal, () => loadData(data, today, onProgress)),
    loadProgram(data.kind !== 'none'),
    traceTo(options),
  ]);
  if (!loaded.ok) return loaded;
  const start = { lang, today, data, ...voices.value, lent: lendTools(options), tracing, tools };
  return { ok: true, value: startApp(loaded.value, start, originOf(data)) };
}

/** What works on the data and the questions put to it: all of it at once with data, which it is sure to need; else what is asked for. */
async function loadProgram(hasData: boolean) {
  const [{ startApp }, tools] = await Promise.all([
    import('./start-app.ts'),
    openCatalog(),
    ...(hasData
      ? [
          loadCatalog(),
          import('../mcp/server.ts'),
          import('../mcp/in-process-connection.ts'),
          import('../dataset/load-reductions.ts').then(({ loadReductions }) => loadReductions()),
        ]
      : []),
  ]);
  return { startApp, tools };
}

async function loadData(
  data: DataRequest,
  today: string,
  onProgress: AppOptions['onProgress'],
): Promise<Outcome<LoadedData | null>> {
  if (data.kind === 'none') return { ok: true, value: null };
  if (data.kind === 'demo') {
    const { loadDemo } = await import('./load-demo.ts');
    return loadDemo(data.shop, today);
  }
  if (data.kind === 'workspace') {
    const { loadWorkspace } = await import('./load-workspace.ts');
    return loadWorkspace(data.folder, data.options, `${today}T00:00:00Z`);
  }
  if (data.kind === 'clickhouse') {
    const { loadClickHouse } = await import('./load-clickhouse.ts');
    return loadClickHouse(data.settings, data.options, today);
  }
  const { loadFiles } = await import('./load-files.ts');
  return loadFiles(data.paths, data.options, { today, ...(onProgress && { onProgress }) });
}

function originOf(data: DataRequest): DataOrigin {
  if (data.kind === 'demo') return { kind: 'demo', ...data.shop };
  return data.kind === 'none' ? { kind: 'none' } : { kind: data.kind, options: data.options };
}

export type DataPlaces = {
  paths: readonly string[];
  /** Null when there is none. */
  workspace: string | null;
  clickhouse: ClickHouseSettings | null;
};

/** Where a saved document's data can be found again: the demo by its seed, the files given, else the workspace; null when there is none. */
export function dataRequestOf(
  origin: DataOrigin,
  { paths, workspace, clickhouse }: DataPlaces,
): Outcome<DataRequest | null> {
  if (origin.kind === 'none') return { ok: true, value: { kind: 'none' } };
  if (origin.kind === 'demo' && paths.length === 0) {
    const shop = ShopRequest.safeParse({ story: origin.story, seed: origin.seed, orders: origin.orders });
    if (!shop.success) return refuse('bad_argument', UNKNOWN_DEMO);
    return { ok: true, value: { kind: 'demo', shop: shop.data } };
  }
  const saved = LoadOptions.safeParse(origin.kind === 'demo' ? {} : origin.options);
  const options = saved.success ? saved.data : LoadOptions.parse({});
  if (paths.length > 0) return { ok: true, value: { kind: 'files', paths, options } };
  if (origin.kind === 'clickhouse') {
    return { ok: true, value: clickhouse === null ? null : { kind: 'clickhouse', settings: clickhouse, options } };
  }
  return { ok: true, value: workspace === null ? null : { kind: 'workspace', folder: workspace, options } };
}

const UNKNOWN_DEMO = {
  fr: 'La boutique de démonstration de ce document n’existe pas dans cette version.',
  en: 'This document’s demonstration shop does not exist in this version.',
};
