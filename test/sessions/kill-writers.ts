import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import { seededRandom } from '../../src/maths/seeded-random.ts';
import { openSession } from '../../src/sessions/open-session.ts';
import { sessionPlace } from '../../src/sessions/session-place.ts';
import { textOf } from './text-of.ts';

const WRITER = new URL('./append-entries.ts', import.meta.url).pathname;
/** How many writers follow each other on one session. */
const RELAY = 5;
const LONGEST_MS = 30;

/** Lets writers start in half the time: what they load is compiled once, by one that nobody kills. */
function warmUp(home: string): NodeJS.ProcessEnv {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(home, 'compiled') };
  spawnSync(process.execPath, [WRITER, home, 'none'], { env });
  return env;
}

export type Toll = { kills: number; acknowledged: number };

/**
 * Kills writers one after the other at random moments of their work; each goes on where the one before it was killed. After each
 * kill the session holds what was acknowledged, and at most the entry that was being written. A kill seldom falls inside a write:
 * lines cut short are cut at every byte in `repair.test.ts`.
 */
export async function killWriters(home: string, seed: number, kills: number): Promise<Toll> {
  const random = seededRandom(seed);
  const env = warmUp(home);
  const toll = { kills: 0, acknowledged: 0 };
  while (toll.kills < kills) {
    let [id, known] = ['new', 0];
    for (let turn = 0; turn < RELAY && toll.kills < kills; turn++) {
      const killed = await killWriter({ env, home, id, first: known, moment: random() * LONGEST_MS });
      const when = `seed ${seed}, kill ${toll.kills}`;
      toll.kills += 1;
      id = killed.id;
      const isThere = () => existsSync(sessionPlace.file(home, id));
      if (killed.acknowledged === 0 && !isThere()) {
        id = 'new';
        continue;
      }
      const opened = await openSession({ home, clock: Date.now, random }, id);
      if (!opened.ok) throw new Error(`${when}: ${opened.message.en}`);
      const texts = opened.value.entries.map((entry) => (entry.kind === 'message' ? entry.text : entry.kind));
      await opened.value.close();
      expect([killed.acknowledged, killed.acknowledged + 1], when).toContain(texts.length);
      expect(
        texts.every((text, number) => text === textOf(number)),
        when,
      ).toBe(true);
      expect(opened.value.notice, when).toBeNull();
      toll.acknowledged += killed.acknowledged - known;
      known = texts.length;
      // one in which nothing was written leaves nothing
      if (known === 0 && !isThere()) id = 'new';
    }
  }
  return toll;
}

type Order = { env: NodeJS.ProcessEnv; home: string; id: string; first: number; moment: number };

/** How many entries were acknowledged when the writer was killed, so many milliseconds after it had opened its session. */
async function killWriter({ env, home, id, first, moment }: Order): Promise<{ id: string; acknowledged: number }> {
  const child = spawn(process.execPath, [WRITER, home, id, String(first)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const killed = { id, acknowledged: first };
  lines.on('line', (line) => {
    if (line.startsWith('opened ')) {
      killed.id = line.slice('opened '.length);
      setTimeout(() => child.kill('SIGKILL'), moment);
    } else killed.acknowledged = Number(line) + 1;
  });
  const [[, signal]] = await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  expect(signal).toBe('SIGKILL');
  return killed;
}
