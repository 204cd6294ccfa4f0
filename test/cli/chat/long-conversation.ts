import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { NO_MODEL } from '../../../src/app/model-options.ts';
import { openChat } from '../../../src/cli/chat/open-chat.ts';
import { sessionDesk } from '../../../src/cli/chat/session-desk.ts';
import { timerClock } from '../../../src/llm/policy/timer-clock.ts';
import { runChatScreen } from '../../../src/tui/run-chat-screen.ts';

/**
 * A whole conversation on its real screen, about data and kept in a file, in one process: node --expose-gc … WARM-UP TURNS.
 * Prints what memory it takes after the warm-up and after the turns, in megabytes, as one JSON object.
 */
const [warmUp = 50, turns = 500] = process.argv.slice(2).map(Number);

class Screen extends Writable {
  isTTY = true;
  columns = 80;
  rows = 24;
  override _write(_chunk: Buffer, _encoding: unknown, done: () => void): void {
    done();
  }
}
class Keys extends PassThrough {
  isTTY = true;
  isRaw = false;
  setRawMode(): this {
    return this;
  }
  ref(): void {}
  unref(): void {}
}

const home = await mkdtemp(join(tmpdir(), 'fidelio-memory-'));
const world = async () => ({ home, clock: Date.now, random: Math.random });
const keys = new Keys();
const conversation = await openChat({
  ...{ lang: 'en', langAsked: true, today: '2026-11-22', columns: () => 80 },
  data: { kind: 'demo', shop: { story: 'newcomers-lost', seed: 1, orders: 1500 } },
  clock: () => performance.now(),
  model: NO_MODEL,
  modelNamed: () => ({ ok: true, value: NO_MODEL }),
  outside: async () => ({ clock: timerClock(() => performance.now()), random: Math.random, fetch }),
  ...{
    tracing: null,
    sessions: sessionDesk(world, { clickhouse: null, keptDays: null }),
    resume: null,
    userFolder: home,
  },
});
let busy = true;
conversation.subscribe((event) => {
  if (event.kind === 'busy') busy = event.busy;
});
const streams = { stdin: keys, stdout: new Screen() } as unknown as {
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
};
const look = { theme: 'dark', colour: true, lang: 'en', columns: 80 } as const;
const ended = runChatScreen(conversation, { ...look, ...streams });

const idle = async () => {
  do await wait(2);
  while (busy);
};
const ASKED = [
  'our customers do not come back',
  'what is the repeat purchase rate?',
  'we lose 6% of our customers a month, NPS is 20',
  '/why 2',
  'what is NRR?',
  'average basket by month',
  '/cohorts',
  'LTV with an ARPU of 30, a margin of 70% and 4% churn',
];
const say = async (count: number) => {
  for (let at = 0; at < count; at += 1) {
    keys.write(ASKED[at % ASKED.length] ?? '');
    await setImmediate();
    keys.write('\r');
    await idle();
  }
};
const megabytes = async () => {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await wait(50);
  }
  const { heapUsed, rss, external } = process.memoryUsage();
  const rounded = (bytes: number) => Math.round(bytes / 1e5) / 10;
  return { heap: rounded(heapUsed), rss: rounded(rss), external: rounded(external) };
};

await idle();
await wait(1000);
await say(warmUp);
const before = await megabytes();
await say(turns);
const after = await megabytes();
process.stdout.write(`${JSON.stringify({ turns, before, after })}\n`);
keys.write('\u0004');
await ended;
await rm(home, { recursive: true, force: true });
