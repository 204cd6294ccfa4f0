import OpenAI from 'openai';
import type { App } from '../../src/app/app.ts';
import { openApp } from '../../src/app/open-app.ts';
import { timerClock } from '../../src/llm/policy/timer-clock.ts';
import { settingsFor } from '../../test/llm/openai/chat-requests.ts';
import { startFakeEndpoint } from '../../test/llm/openai/fake-endpoint.ts';
import { healthy } from '../../test/llm/openai/fake-stream.ts';
import type { Benchmark, Sample } from '../benchmark.ts';

const TURNS = 60;
const MESSAGE = 'Our churn is 6% a month in SaaS, mostly established customers.';
const BARE = 'the openai client alone, two streamed requests';
const BESIDE = 'what a model adds to a turn: two requests, checks and all';

/** What a turn costs beyond the same turn without a model, when the endpoint answers at once. */
export const modelTurn: Benchmark = {
  name: 'model-turn',
  title: 'A turn with a model behind a loopback endpoint that answers at once, two requests',
  rounds: 5,
  reference: BARE,
  goals: [{ side: BESIDE, mostMilliseconds: 3 }],
  async prepare() {
    const endpoint = await startFakeEndpoint(healthy, ({ messages }) => ({
      text: String(messages[0]?.content ?? '').includes('"facts"')
        ? JSON.stringify({ intent: 'diagnose', lang: 'en', facts: [] })
        : 'Start by listening to the customers who have just left.',
      calls: [],
    }));
    const alone = await open(null);
    const beside = await open(endpoint.url);
    const client = new OpenAI({ baseURL: endpoint.url, apiKey: 'local', maxRetries: 0 });
    const ask = (app: App) => app.ask({ message: MESSAGE, state: null, lang: null });
    return {
      sides: [
        {
          name: BARE,
          run: () =>
            repeat(
              async () => (await stream(client)) + (await stream(client)),
              async () => 0,
            ),
        },
        {
          name: BESIDE,
          run: () =>
            repeat(
              async () => (await ask(beside)).answer.length,
              async () => (await ask(alone)).answer.length,
            ),
        },
      ],
      missing: [],
      close: async () => {
        await alone.close();
        await beside.close();
        await endpoint.stop();
      },
    };
  },
};

async function open(url: string | null): Promise<App> {
  const opened = await openApp({
    lang: 'en',
    today: '2026-11-01',
    data: { kind: 'none' },
    model: { settings: url === null ? null : settingsFor(url), record: null, replay: null },
    outside: { clock: timerClock(() => performance.now()), random: () => 0.5, fetch },
  });
  if (!opened.ok) throw new Error(opened.message.en);
  return opened.value;
}

async function stream(client: OpenAI): Promise<number> {
  const messages = [{ role: 'user', content: MESSAGE } as const];
  let length = 0;
  for await (const piece of await client.chat.completions.create({ model: 'm', messages, stream: true })) {
    length += piece.choices[0]?.delta.content?.length ?? 0;
  }
  return length;
}

/** The time of the work, less that of the same work without. */
async function repeat(work: () => Promise<number>, without: () => Promise<number>): Promise<Sample> {
  const durations: number[] = [];
  for (let index = 0; index < TURNS; index += 1) {
    const start = performance.now();
    await work();
    const between = performance.now();
    await without();
    durations.push(between - start - (performance.now() - between));
  }
  return { durations, cpuSeconds: null, peakMegabytes: null };
}
