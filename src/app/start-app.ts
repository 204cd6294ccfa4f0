import type { DataOrigin } from '../domain/strategy/request.ts';
import { safeText } from '../language/safe-text.ts';
import { connectInProcess } from '../mcp/connect-in-process.ts';
import { runTurn } from '../orchestrator/run-turn.ts';
import type { Catalog } from '../tools/catalog.ts';
import type { Tracing } from '../tracing/tracing.ts';
import { VERSION } from '../version.ts';
import { adviceTools } from './advice-tools.ts';
import type { App, AppOptions } from './app.ts';
import type { Lending } from './lend-tools.ts';
import { LoadOptions } from './load-options.ts';
import type { LoadedData } from './loaded-data.ts';
import type { OpenedVoices } from './open-voices.ts';
import { saveRejects } from './save-rejects.ts';
import { callerUnder } from './tools/follow-run.ts';
import type { StrategyParts } from './tools/strategy.ts';
import { traceRun } from './trace-run.ts';

type Start = Pick<AppOptions, 'lang' | 'today' | 'data'> &
  OpenedVoices & { lent: Lending | null; tracing: Tracing; tools: Catalog };

/** Joins the parts over data that is loaded. What only some requests need is loaded when the first of them comes. */
export function startApp(
  loaded: LoadedData | null,
  { lang, today, data, voices, usage, lent, tracing, tools }: Start,
  origin: DataOrigin,
): App {
  const source = loaded?.source ?? null;
  const client = connectInProcess(async () => {
    const { buildServer } = await import('../mcp/server.ts');
    return buildServer({ tools, applicationTools: [], source, lang, version: VERSION });
  });
  const dataset = loaded?.dataset ?? null;
  const asOf = data.kind === 'none' || data.kind === 'demo' ? null : (data.options.asOf ?? null);
  const toolCards = adviceTools(tools, lang);
  const write: StrategyParts['write'] = async (request, { caller, origin: known }, wanted) => {
    const [{ team }, { writeStrategy }] = await Promise.all([
      import('../agents/team.ts'),
      import('../orchestrator/write-strategy.ts'),
    ]);
    const order = { ...request, client: cleanName(request.client) };
    return traceRun(
      tracing,
      { kind: 'strategy', lang: request.lang },
      wanted,
      (run) =>
        writeStrategy(order, {
          caller,
          team,
          version: VERSION,
          data: known,
          model: voices.model,
          tools: toolCards,
          lent: lent ?? undefined,
          run,
        }),
      ({ calls }, record) => {
        for (const [call, { arguments: input }] of Object.entries(calls)) record({ of: 'tool', call, input });
      },
    );
  };
  const strategy: App['strategy'] = ({ dataset: asked, ...request }, wanted) => {
    const about = asked === undefined ? dataset : asked;
    const order = { ...request, dataset: about, asOf: about === null ? null : asOf };
    const caller = callerUnder(client, wanted?.signal);
    return write(order, { caller, origin: about === null ? { kind: 'none' } : origin }, wanted ?? {});
  };
  return {
    caller: client,
    dataset,
    loaded,
    data: origin,
    strategy,
    ask: ({ message, state, lang: asked, facts = {} }, wanted) =>
      traceRun(
        tracing,
        { kind: 'turn', lang: asked ?? lang },
        wanted,
        (run) =>
          runTurn(
            { caller: callerUnder(client, run.signal), voices },
            { message, said: facts, state, dataset, lang: asked, home: lang, today },
            run,
          ),
        ({ answer, toolCalls }, record) => {
          record({ of: 'run', input: message, output: answer });
          for (const { id: call, input } of toolCalls) record({ of: 'tool', call, input });
        },
      ),
    rate: (trace, value) => tracing.score(trace, 'user_feedback', value),
    usage,
    saveRejects: (path) => saveRejects(loaded, path),
    serve: async (http, order) => {
      const { serveApp } = await import('./serve-app.ts');
      const cards = await source?.datasets();
      const ids = (cards ?? []).map(({ id }) => id).sort((a, b) => Number(b === dataset) - Number(a === dataset));
      const served = { source, caller: client, sets: ids.map((id) => ({ id, origin, asOf })) };
      const reading = data.kind === 'workspace' ? data.options : LoadOptions.parse({});
      const content = data.kind === 'none' ? null : loaded?.content;
      return serveApp({ tools, data: served, lang, today, reading, content, voices, write }, order, http);
    },
    close: async () => {
      await client.close();
      await lent?.close();
      await loaded?.close();
      await tracing.close();
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
