import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { App } from '../../../src/app/app.ts';
import { embeddedVoices } from '../../../src/app/embedded-voices.ts';
import { modelRun } from '../../../src/app/model-run.ts';
import { openApp } from '../../../src/app/open-app.ts';
import { Lang } from '../../../src/domain/bilingual.ts';
import type { Model } from '../../../src/domain/model.ts';
import type { Turn } from '../../../src/domain/turn.ts';
import { runTurn } from '../../../src/orchestrator/run-turn.ts';
import { ROOT } from '../../house/repository.ts';
import { doubtfulModel } from './doubtful-models.ts';

const Told = z.object({ id: z.string(), lang: Lang, turns: z.array(z.string()), data: z.unknown().optional() });
const scenarios = ['routing', 'fresh']
  .flatMap((suite) => {
    const folder = join(ROOT, 'evals', 'scenarios', suite);
    return readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'));
  })
  .map((line) => Told.parse(JSON.parse(line)))
  .filter(({ data }) => data === undefined);

let app: App;
beforeAll(async () => {
  const opened = await openApp({ lang: 'fr', today: '2026-11-01', data: { kind: 'none' } });
  if (!opened.ok) throw new Error(opened.message.en);
  app = opened.value;
});
afterAll(() => app.close());

async function play({ turns, lang }: z.infer<typeof Told>, model: Model | null): Promise<Turn | null> {
  let last: Turn | null = null;
  for (const message of turns) {
    last = await runTurn(
      { caller: app.caller, voices: { ...embeddedVoices, model } },
      { message, said: {}, state: last?.state ?? null, dataset: null, lang: null, home: lang, today: '2026-11-01' },
      modelRun(),
    );
  }
  return last;
}

/** What routes, and what is counted. */
const routeOf = (turn: Turn | null) => ({
  intent: turn?.intent,
  outcome: turn?.outcome,
  branches: turn?.branches.map(({ id }) => id),
  question: turn?.question?.id,
  escalations: turn?.escalations.map(({ id }) => id),
  calculation: turn?.calculation,
});

describe.each(['guessing', 'shouting'] as const)('beside a %s model', (manner) => {
  test('a message goes where it goes without one', async () => {
    const moved: string[] = [];
    for (const [index, scenario] of scenarios.entries()) {
      const alone = routeOf(await play(scenario, null));
      const beside = routeOf(await play(scenario, doubtfulModel(manner, index)));
      if (JSON.stringify(alone) !== JSON.stringify(beside)) moved.push(`${scenario.id}: ${scenario.turns.at(-1)}`);
    }
    expect(moved).toEqual([]);
  }, 120_000);
});
