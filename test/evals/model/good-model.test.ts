import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { App } from '../../../src/app/app.ts';
import { embeddedVoices } from '../../../src/app/embedded-voices.ts';
import { modelRun } from '../../../src/app/model-run.ts';
import { openApp } from '../../../src/app/open-app.ts';
import { Lang } from '../../../src/domain/bilingual.ts';
import type { Turn } from '../../../src/domain/turn.ts';
import type { AskTurn } from '../../../src/evals/ask-turn.ts';
import { judges } from '../../../src/evals/judges.ts';
import { playScenario } from '../../../src/evals/play-scenario.ts';
import { scenarioReader } from '../../../src/evals/read-scenario.ts';
import { chatModel } from '../../../src/llm/chat/chat-model.ts';
import { scriptedChat } from '../../../src/llm/chat/scripted-chat.ts';
import { runTurn } from '../../../src/orchestrator/run-turn.ts';
import { ROOT } from '../../house/repository.ts';

const FILE = join(ROOT, 'evals', 'with-model', 'heard.jsonl');
const ADDED = {
  fr: 'Le plus utile est d’en parler avec ceux qui hésitent encore.',
  en: 'The most useful thing is to talk to those who still hesitate.',
} as const;

/** A scenario with what a good reader hears in each of its messages. */
const Heard = z.looseObject({ id: z.string(), lang: Lang, turns: z.array(z.string()), heard: z.array(z.unknown()) });
const scenarios = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => Heard.parse(JSON.parse(line)));
const read = scenarioReader(new Set());

let app: App;
beforeAll(async () => {
  const opened = await openApp({ lang: 'fr', today: '2026-11-01', data: { kind: 'none' } });
  if (!opened.ok) throw new Error(opened.message.en);
  app = opened.value;
});
afterAll(() => app.close());

/** Plays a scenario, and gives the fields of its last turn that are wrong. */
async function judge(scenario: z.infer<typeof Heard>, withReader: boolean) {
  let at = 0;
  const ask: AskTurn = ({ message, state, lang }) => {
    const chat = scriptedChat([
      { purpose: 'read', reply: JSON.stringify(scenario.heard[at] ?? { intent: null, lang: null, facts: [] }) },
      { purpose: 'write', reply: ADDED[scenario.lang], times: 'any' },
    ]);
    at += 1;
    const voices = withReader ? { ...embeddedVoices, model: chatModel(chat) } : embeddedVoices;
    return runTurn(
      { caller: app.caller, voices },
      { message, said: {}, state, dataset: null, lang, home: scenario.lang, today: '2026-11-01' },
      modelRun(),
    );
  };
  const told = read(scenario, { folder: '.', suite: null });
  if ('missing' in told) throw new Error(`${scenario.id} lacks ${told.missing}`);
  const played = await playScenario(told, ask, null);
  const wrong = judges
    .map((one) => one(told, played))
    .flatMap((verdict) => (verdict === null || verdict.right ? [] : [verdict.field]));
  return { wrong: played.turn === null ? ['turn'] : wrong, turn: played.turn };
}

describe('messages told in a roundabout way', () => {
  test('are many, in both languages', () => {
    expect(scenarios.filter(({ lang }) => lang === 'fr').length).toBeGreaterThanOrEqual(15);
    expect(scenarios.filter(({ lang }) => lang === 'en').length).toBeGreaterThanOrEqual(15);
  });

  test('are missed without a model and understood beside a good reader: thirty at least, and none that was right is lost', async () => {
    const helped: string[] = [];
    const lost: string[] = [];
    const turns: Turn[] = [];
    for (const scenario of scenarios) {
      const alone = await judge(scenario, false);
      const beside = await judge(scenario, true);
      if (alone.wrong.length > 0 && beside.wrong.length === 0) helped.push(scenario.id);
      if (alone.wrong.length === 0 && beside.wrong.length > 0) lost.push(`${scenario.id}: ${beside.wrong.join(', ')}`);
      if (beside.turn !== null) turns.push(beside.turn);
    }
    expect(lost).toEqual([]);
    expect(helped.length).toBeGreaterThanOrEqual(30);
    const routed = turns.filter(({ outcome }) => outcome === 'routed');
    expect(routed.filter(({ answer, lang }) => answer.includes(ADDED[lang])).length).toBe(routed.length);
  });
});
