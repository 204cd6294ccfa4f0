import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LoadOptions } from '../../../src/app/load-options.ts';
import { saveDemo } from '../../../src/app/save-demo.ts';
import { driveChat } from './drive-chat.ts';

const ORDERS = 80_000;
/** What is given up may still cost this part of the whole work: what ends between two looks at the signal. */
const REST = 0.25;
/** What the clean-up, the screen and these looks at the clock themselves may cost, in milliseconds. */
const ASIDE = 40;

let folder: string;
let csv: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-interrupt-'));
  csv = join(folder, 'orders.csv');
  const saved = await saveDemo({ story: 'newcomers-lost', seed: 1, orders: ORDERS }, csv);
  if (!saved.ok) throw new Error(saved.message.en);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Driven = Awaited<ReturnType<typeof driveChat>>;

const withData = () => driveChat({ data: { kind: 'files', paths: [csv], options: LoadOptions.parse({}) } });

/** Milliseconds of processor time this process has used, its engine’s threads included: other programs’ load is no part of it. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Resolves once nothing works in this process any more. */
async function idle(): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    const before = worked();
    await wait(50);
    quiet = worked() - before < 10 ? quiet + 1 : 0;
  }
}

/** What answering a text costs, and what it still costs once it is interrupted a little after its work began. */
async function costs(driven: Driven, text: string): Promise<{ whole: number; rest: number }> {
  const { port, lives, events } = driven;
  await idle();
  const from = lives.length;
  port.submit(text);
  await expect.poll(() => lives.length, { interval: 1, timeout: 20_000 }).toBeGreaterThan(from);
  const interrupted = worked();
  expect(port.interrupt()).toBe(true);
  await driven.idle();
  await idle();
  const rest = worked() - interrupted;
  expect(events.findLast((event) => event.kind === 'block')).toMatchObject({
    block: { role: 'notice', lines: [[{ text: 'Interrompu.' }]] },
  });
  const start = worked();
  await driven.say(text);
  await idle();
  return { whole: worked() - start, rest };
}

test.each(['/report', '/forecast'])('interrupted, %s ends in the engine as well', async (text) => {
  const driven = await withData();
  await driven.say('/metrics data_readiness');
  const { whole, rest } = await costs(driven, text);
  expect(rest).toBeLessThan(whole * REST + ASIDE);
  expect(driven.blocks().filter(({ role }) => role === 'error')).toEqual([]);
  await driven.port.close();
});

test('a turn that was interrupted is answered as if it never had been, when asked again', async () => {
  const text = 'nos clients ne reviennent pas';
  const driven = await withData();
  await driven.say('/metrics data_readiness');
  const { whole, rest } = await costs(driven, text);
  expect(rest).toBeLessThan(whole * REST + ASIDE);
  const other = await withData();
  expect(withoutNumbers(driven.blocks().at(-1)?.text ?? '')).toBe(withoutNumbers(await other.say(text)));
  await Promise.all([driven.port.close(), other.port.close()]);
});

/** An answer without the numbers its figures are asked by. */
function withoutNumbers(text: string): string {
  return text.replace(/ ?\[\d+\]/gu, '');
}

test('an import that is interrupted ends, leaves nothing, and the file can be imported again', async () => {
  const driven = await driveChat();
  await driven.idle();
  const before = await temporaries();
  const { whole, rest } = await costs(driven, csv);
  expect(rest).toBeLessThan(whole * REST + ASIDE);
  expect(await driven.say('quel est le taux de réachat ?')).toMatch(/\d %\[1\]/);
  await driven.port.close();
  expect(await temporaries()).toEqual(before);
});

test('data that were being read when their first question was interrupted are read for the next one', async () => {
  const driven = await withData();
  const { whole, rest } = await costs(driven, 'quel est le taux de réachat ?');
  expect(rest).toBeLessThan(whole * REST + ASIDE);
  expect(driven.blocks().at(-1)?.text).toMatch(/\d %\[1\]/);
  await driven.port.close();
});

async function temporaries(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith(`fidelio-${process.pid}-`));
}
