import type { DataOrigin } from '../domain/strategy/request.ts';
import { safeText } from '../language/safe-text.ts';
import { embeddedModel } from '../llm/embedded/embedded-model.ts';
import { connectInProcess } from '../mcp/connect-in-process.ts';
import { runTurn } from '../orchestrator/run-turn.ts';
import type { ToolDefinition } from '../tools/define-tool.ts';
import { VERSION } from '../version.ts';
import type { App, AppOptions } from './app.ts';
import type { LoadedData } from './loaded-data.ts';
import { saveRejects } from './save-rejects.ts';

type Start = Pick<AppOptions, 'lang' | 'today' | 'data'> & { loadTools: () => Promise<readonly ToolDefinition[]> };

/** Joins the parts over data that is loaded. What only some requests need is loaded when the first of them comes. */
export function startApp(loaded: LoadedData | null, { lang, today, data, loadTools }: Start, origin: DataOrigin): App {
  const source = loaded?.source ?? null;
  const client = connectInProcess(async () => {
    const [{ buildServer }, tools] = await Promise.all([import('../mcp/server.ts'), loadTools()]);
    return buildServer({ tools, applicationTools: [], source, lang, version: VERSION });
  });
  const dataset = loaded?.dataset ?? null;
  const asOf = data.kind === 'none' || data.kind === 'demo' ? null : (data.options.asOf ?? null);
  const strategy: App['strategy'] = async ({ client: name, dataset: asked, ...request }, listen = () => {}) => {
    const [{ team }, { writeStrategy }] = await Promise.all([
      import('../agents/team.ts'),
      import('../orchestrator/write-strategy.ts'),
    ]);
    const about = asked === undefined ? dataset : asked;
    const order = { ...request, client: cleanName(name), dataset: about, asOf: about === null ? null : asOf };
    const known: DataOrigin = about === null ? { kind: 'none' } : origin;
    return writeStrategy(order, { caller: client, team, version: VERSION, data: known, listen });
  };
  return {
    caller: client,
    dataset,
    loaded,
    data: origin,
    strategy,
    ask: ({ message, state, lang: wanted, facts = {} }, listen = () => {}) =>
      runTurn(
        { caller: client, model: embeddedModel },
        { message, said: facts, state, dataset, lang: wanted, home: lang, today },
        listen,
      ),
    saveRejects: (path) => saveRejects(loaded, path),
    serve: async () => {
      const { serveApp } = await import('./serve-app.ts');
      const tools = await loadTools();
      await serveApp({ tools, source, lang, strategy, dataset, caller: client, model: embeddedModel, today });
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
