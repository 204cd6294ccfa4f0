import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../../src/app/app.ts';
import { openApp } from '../../src/app/open-app.ts';
import { openEngine } from '../../src/dataset/duckdb.ts';
import { forCaller } from '../../src/dataset/interest.ts';
import { timerClock } from '../../src/llm/policy/timer-clock.ts';
import { settingsFor } from '../../test/llm/openai/chat-requests.ts';
import { startFakeEndpoint } from '../../test/llm/openai/fake-endpoint.ts';
import type { Benchmark, Sample } from '../benchmark.ts';

const STOPS = 10;
/** Minutes of work on any machine. */
const ENDLESS = 'SELECT sum(hash(a.range + b.range)::DOUBLE) AS n FROM range(3000000) a, range(3000000) b';
/** Until what is to be stopped is well under way. */
const AMID_MS = 100;
const MESSAGE = 'Our churn is 6% a month in SaaS, mostly established customers.';

const QUERY = 'a query of minutes, until its caller is told';
const TURN = 'a turn whose model never answers, until it is answered without';
const CLOSING = 'the engine closed amid a query of minutes';

/** How long what is stopped still takes, from the stop to the last word. */
export const cancellation: Benchmark = {
  name: 'cancellation',
  title: `Work stopped under way, ${STOPS} times each`,
  rounds: 3,
  reference: QUERY,
  goals: [
    { side: QUERY, mostMilliseconds: 100 },
    { side: TURN, mostMilliseconds: 100 },
    { side: CLOSING, mostMilliseconds: 2_000 },
  ],
  async prepare() {
    const engine = await openEngine();
    const endpoint = await startFakeEndpoint(
      () => {},
      () => ({ text: '', calls: [] }),
    );
    const app = await openBeside(endpoint.url);
    return {
      sides: [
        { name: QUERY, run: () => stopped((signal) => forCaller(signal, () => engine.run(ENDLESS))) },
        {
          name: TURN,
          run: () => stopped((signal) => app.ask({ message: MESSAGE, state: null, lang: null }, { signal })),
        },
        { name: CLOSING, run: () => stopped(closing) },
      ],
      missing: [],
      close: async () => {
        await app.close();
        await endpoint.stop();
        await engine.close();
      },
    };
  },
};

async function openBeside(url: string): Promise<App> {
  const opened = await openApp({
    lang: 'en',
    today: '2026-11-01',
    data: { kind: 'none' },
    model: { settings: settingsFor(url), record: null, replay: null },
    outside: { clock: timerClock(() => performance.now()), random: () => 0.5, fetch },
  });
  if (!opened.ok) throw new Error(opened.message.en);
  return opened.value;
}

/** An engine of its own at a query, closed by the signal. */
async function closing(signal: AbortSignal): Promise<void> {
  const engine = await openEngine();
  const query = engine.run(ENDLESS).catch(() => {});
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  await engine.close();
  await query;
}

async function stopped(work: (signal: AbortSignal) => Promise<unknown>): Promise<Sample> {
  const durations: number[] = [];
  for (let index = 0; index < STOPS; index += 1) {
    const controller = new AbortController();
    let isOver = false;
    const ended = work(controller.signal)
      .catch(() => {})
      .finally(() => {
        isOver = true;
      });
    await wait(AMID_MS);
    if (isOver) throw new Error('the work of the benchmark ended before it was stopped');
    const start = performance.now();
    controller.abort();
    await ended;
    durations.push(performance.now() - start);
  }
  return { durations, cpuSeconds: null, peakMegabytes: null };
}
