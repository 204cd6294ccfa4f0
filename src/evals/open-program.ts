import { resolve } from 'node:path';
import type { App, DataRequest } from '../app/app.ts';
import { chooseDemo } from '../app/choose-demo.ts';
import { LoadOptions } from '../app/load-options.ts';
import { type ModelOptions, NO_MODEL } from '../app/model-options.ts';
import { openApp } from '../app/open-app.ts';
import type { Outside } from '../app/outside.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RunListener } from '../domain/run-event.ts';
import type { Conversation, OpenData } from './ask-turn.ts';
import type { ScenarioData } from './scenario-data.ts';

/** The model it works with, and who hears of what it is asked. */
type ProgramModel = { model: ModelOptions; listen: RunListener; outside?: Outside };

const EMBEDDED: ProgramModel = { model: NO_MODEL, listen: () => {} };

/** The program itself, as scenarios open it. Files are looked for beside the scenarios, then from where the program is started. */
export function openProgram(today: string, { model, listen, outside }: ProgramModel = EMBEDDED): OpenData {
  const world = outside === undefined ? {} : { outside };
  return async (data, lang) => {
    const requests = dataRequests(data);
    if (!requests.ok) return requests;
    const [first, second] = requests.value;
    const opened = await openApp({ lang, today, data: first, model, ...world });
    if (opened.ok) return converse(opened.value, listen);
    const again = second === undefined ? opened : await openApp({ lang, today, data: second, model, ...world });
    return again.ok ? converse(again.value, listen) : opened;
  };
}

function converse(app: App, listen: RunListener): Outcome<Conversation> {
  return { ok: true, value: { ask: (order) => app.ask(order, { listen }), close: () => app.close() } };
}

function dataRequests(data: ScenarioData | null): Outcome<[DataRequest, DataRequest?]> {
  if (data === null) return { ok: true, value: [{ kind: 'none' }] };
  if (data.kind === 'shop') {
    const shop = chooseDemo(data.shop);
    return shop.ok ? { ok: true, value: [{ kind: 'demo', shop: shop.value }] } : shop;
  }
  const options = LoadOptions.parse({});
  const beside = data.paths.map((path) => resolve(data.folder, path));
  return {
    ok: true,
    value: [
      { kind: 'files', paths: beside, options },
      { kind: 'files', paths: data.paths, options },
    ],
  };
}
