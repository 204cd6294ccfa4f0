import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { expect } from 'vitest';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import { listSessions } from '../../../src/sessions/list-sessions.ts';
import { openSession } from '../../../src/sessions/open-session.ts';
import { builtProgram } from '../../house/built-program.ts';

/** How many chats follow each other on one conversation. */
const RELAY = 10;
const MESSAGES = 3;
/**
 * A chat is killed once it has drawn so many times after its prompt, or has answered all, and a little later: then the moment
 * falls amid its turns whatever the machine. A few are killed before it.
 */
const MOST_DRAWS = 50;
const LONGEST_MS = 30;
const EARLY = 0.1;
/** For a chat that draws nothing more, and has not answered all. */
const PATIENCE_MS = 8000;

export type ChatToll = { kills: number; answered: number; imported: number };

/**
 * Kills real chats on pseudo-terminals one after the other, at random moments; each goes on with the conversation of the one
 * before. After each kill the session opens, holds all that it held, and of the turns begun since, all but the last one shown.
 */
export async function killChats(home: string, seed: number, kills: number, csv: string): Promise<ChatToll> {
  const random = seededRandom(seed);
  const toll = { kills: 0, answered: 0, imported: 0 };
  let number = 0;
  while (toll.kills < kills) {
    const place = join(home, `${seed}-${toll.kills}`);
    let known: readonly string[] = [];
    for (let turn = 0; turn < RELAY && toll.kills < kills; turn += 1) {
      const when = `seed ${seed}, kill ${toll.kills}`;
      const numbers = Array.from({ length: MESSAGES }, () => (number += 1));
      const order = { place, resume: known.length > 0, imports: random() < 0.3, early: random() < EARLY };
      const screen = await killChat(numbers, csv, {
        ...order,
        draws: random() * MOST_DRAWS,
        moment: random() * LONGEST_MS,
      });
      toll.kills += 1;
      const entries = await readEntries(place, when);
      expect(entries.slice(0, known.length), when).toEqual(known);
      const shown = numbers.filter((each) => screen.includes(answerTo(each)));
      const whole = shown.slice(0, -1).flatMap((each) => [messageOf(each), `answer ${each}`]);
      expect(entries, when).toEqual(expect.arrayContaining([...whole, ...shown.slice(-1).map(messageOf)]));
      toll.answered += whole.length / 2;
      toll.imported += entries.slice(known.length).filter((entry) => entry === 'data').length;
      known = entries;
    }
    rmSync(place, { recursive: true, force: true });
  }
  return toll;
}

const messageOf = (number: number) => `our NPS is ${number}`;
const answerTo = (number: number) => `NPS: ${number}[`;

/** The entries of the one conversation, in words; none where the chat had not begun one. */
async function readEntries(home: string, when: string): Promise<string[]> {
  const [card, ...others] = await listSessions(home);
  if (card === undefined) return [];
  expect(others, when).toEqual([]);
  const opened = await openSession({ home, clock: Date.now, random: Math.random }, card.id);
  if (!opened.ok) throw new Error(`${when}: ${opened.message.en}`);
  const { entries, notice } = opened.value;
  await opened.value.close();
  expect(notice, when).toBeNull();
  return entries.flatMap((entry) => {
    if (entry.kind === 'message') return [entry.text];
    if (entry.kind === 'answer') return [`answer ${entry.facts.nps?.value}`];
    return entry.kind === 'opened' || entry.kind === 'figures' ? [] : [entry.kind];
  });
}

type Order = { place: string; resume: boolean; imports: boolean; early: boolean; draws: number; moment: number };

const PROMPT = 'A question, a file';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a chat had shown when it was killed, after so many draws and milliseconds. */
async function killChat(numbers: readonly number[], csv: string, order: Order): Promise<string> {
  const { place, resume, imports, early, draws, moment } = order;
  const pid = `${place}.pid`;
  const chat = [process.execPath, builtProgram(), 'chat', '--lang', 'en', ...(resume ? ['--resume'] : [])];
  const child = spawn(
    'script',
    ['-qfec', `echo $$ > '${pid}'; stty cols 100 rows 30; exec ${chat.join(' ')}`, '/dev/null'],
    {
      env: { ...process.env, FIDELIO_HOME: place, NO_COLOR: '1', TERM: 'xterm' },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  let screen = '';
  let drawn = 0;
  child.stdout.on('data', (piece) => {
    screen += piece;
    drawn += 1;
  });
  child.stdin.on('error', () => {});
  const ended = once(child, 'close');
  const isOver = () => child.exitCode !== null;
  while (!existsSync(pid) || readFileSync(pid, 'utf8').trim() === '') await pause(5);
  while (!early && !screen.includes(PROMPT) && !isOver()) await pause(5);
  const typing = typeAll(child.stdin, [...(imports ? [csv] : []), ...numbers.map(messageOf)]);
  const until = performance.now() + PATIENCE_MS;
  const isEnough = (from: number) => drawn >= from + draws || numbers.every((each) => screen.includes(answerTo(each)));
  for (const from = drawn; !early && !isEnough(from) && performance.now() < until; ) await pause(2);
  await pause(moment);
  process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL');
  await ended;
  await typing;
  rmSync(pid);
  return screen;
}

/** As a person does: a line, then Enter. */
async function typeAll(keyboard: Writable, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    keyboard.write(line);
    await pause(10);
    keyboard.write('\r');
    await pause(10);
  }
}
