import { PassThrough, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { runChatScreen } from '../src/tui/run-chat-screen.ts';
import { scriptedPort } from '../test/tui/scripted-port.ts';

/** Memory of the chat screen over many turns: node --expose-gc bench/chat-memory.ts [TURNS]. Prints one JSON object. */
const TURNS = Number(process.argv[2] ?? 500);
const LINES = 40;

class Screen extends Writable {
  isTTY = true;
  columns = 80;
  rows = 24;
  written = 0;
  override _write(chunk: Buffer, _: unknown, done: () => void): void {
    this.written += chunk.length;
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

const screen = new Screen();
const keys = new Keys();
let turn = 0;
const port = scriptedPort({
  onSubmit(text, self) {
    turn += 1;
    self.emit({ kind: 'block', block: { role: 'user', lines: [[{ text }]] } });
    self.emit({ kind: 'busy', busy: true });
    self.emit({ kind: 'live', lines: [[{ text: `churn_rate ${turn}` }]] });
    self.say(
      ...Array.from({ length: LINES }, (_, at) => `turn ${turn}, line ${at}: 12.4% of 3,250 customers came back`),
    );
    self.emit({ kind: 'busy', busy: false });
  },
});
const options = { theme: 'dark', colour: true, lang: 'en', columns: 80 } as const;
const streams = { stdin: keys, stdout: screen } as unknown as { stdin: NodeJS.ReadStream; stdout: NodeJS.WriteStream };
const ended = runChatScreen(port, { ...options, ...streams });
await wait(1500);

const megabytes = () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: Math.round(heapUsed / 1e5) / 10, rss: Math.round(rss / 1e5) / 10 };
};
const say = async (count: number) => {
  for (let at = 0; at < count; at += 1) {
    keys.write(`question ${at}\r`);
    await wait(4);
  }
  await wait(100);
};
await say(Number(process.argv[3] ?? 20));
const before = megabytes();
await say(TURNS);
const after = megabytes();
const growth = Math.round((after.heap - before.heap) * 10) / 10;
process.stdout.write(`${JSON.stringify({ turns: turn, before, after, growth, written: screen.written })}\n`);
keys.write('\u0004');
await ended;
