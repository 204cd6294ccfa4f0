import { team } from '../../../src/agents/team.ts';
import { embeddedVoices } from '../../../src/app/embedded-voices.ts';
import { loadDemo } from '../../../src/app/load-demo.ts';
import { LoadOptions } from '../../../src/app/load-options.ts';
import type { LoadedData } from '../../../src/app/loaded-data.ts';
import { modelRun } from '../../../src/app/model-run.ts';
import { prepareServer, type ServeOrder } from '../../../src/app/serve-app.ts';
import { ShopRequest } from '../../../src/dataset/synthetic/shop-request.ts';
import type { DataOrigin } from '../../../src/domain/strategy/request.ts';
import { connectInProcess } from '../../../src/mcp/connect-in-process.ts';
import { buildServer, type ServerFactory } from '../../../src/mcp/server.ts';
import { writeStrategy } from '../../../src/orchestrator/write-strategy.ts';
import { openCatalog } from '../../../src/tools/catalog.ts';

const tools = await openCatalog();
const TODAY = '2026-11-22';

/** The server of the application, without its transport. */
export type Served = { factory: ServerFactory; close(): Promise<void> };

/** Serves loaded data, or none, as `fidelio mcp` does. */
export async function openServed(
  loaded: { data: LoadedData; origin: DataOrigin } | null,
  order: Partial<ServeOrder> = {},
  reading = LoadOptions.parse({}),
): Promise<Served> {
  const source = loaded?.data.source ?? null;
  const caller = connectInProcess(async () =>
    buildServer({ tools, applicationTools: [], source, lang: 'en', version: '0' }),
  );
  const sets = ((await source?.datasets()) ?? []).map(({ id }) => ({
    ...{ id, asOf: null, origin: loaded?.origin ?? { kind: 'none' as const } },
  }));
  const { factory, close } = await prepareServer(
    {
      ...{ tools, data: { source, caller, sets }, lang: 'en', today: TODAY, reading, voices: embeddedVoices },
      content: loaded === null ? null : loaded.data.content,
      write: (request, data, run) =>
        writeStrategy(request, {
          ...{ caller: data.caller, team, version: '0', data: data.origin, model: null },
          ...{ tools: async () => [], run: modelRun(run) },
        }),
    },
    { toolSet: 'all', workspace: 'never-made', importFrom: [], onFault: () => {}, ...order },
  );
  return {
    factory,
    close: async () => {
      await close();
      await caller.close();
      await loaded?.data.close();
    },
  };
}

/** A made-up shop, loaded. */
export async function loadShop(orders = 3000) {
  const shop = ShopRequest.parse({ story: 'newcomers-lost', seed: 1, orders });
  const loaded = await loadDemo(shop, TODAY);
  if (!loaded.ok) throw new Error(loaded.message.en);
  return { data: loaded.value, origin: { kind: 'demo' as const, ...shop } };
}
