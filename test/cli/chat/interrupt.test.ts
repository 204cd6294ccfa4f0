import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { LoadOptions } from '../../../src/app/load-options.ts';
import { saveDemo } from '../../../src/app/save-demo.ts';
import { driveChat } from './drive-chat.ts';
import { watchStatements } from './watch-statements.ts';

/** What may still be asked of the engine once a work is given up: to clear away what the work left. */
const CLEARING = /^DROP (TABLE|VIEW) IF EXISTS /;
/** Settings are no work. */
const SETTING = /^SET /;

let folder: string;
let csv: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-interrupt-'));
  csv = join(folder, 'orders.csv');
  const saved = await saveDemo({ story: 'newcomers-lost', seed: 1, orders: 3000 }, csv);
  if (!saved.ok) throw new Error(saved.message.en);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

type Driven = Awaited<ReturnType<typeof driveChat>>;

async function withoutData(): Promise<Driven> {
  const driven = await driveChat();
  await driven.idle();
  return driven;
}

async function withUnreadData(): Promise<Driven> {
  const driven = await driveChat({ data: { kind: 'files', paths: [csv], options: LoadOptions.parse({}) } });
  await driven.idle();
  return driven;
}

async function withReadData(): Promise<Driven> {
  const driven = await withUnreadData();
  await driven.say('/metrics data_readiness');
  return driven;
}

/** How a text is answered when nobody interrupts it, and what the engine is asked for it. */
async function answered(open: () => Promise<Driven>, text: string) {
  const watched = watchStatements();
  const driven = await open();
  const answer = await watched.within('whole', () => driven.say(text));
  await driven.port.close();
  return { answer: withoutNumbers(answer), statements: watched.sqlOf('whole') };
}

/** Interrupts a text in the middle of one of its statements, then asks it again. */
async function interrupted(open: () => Promise<Driven>, text: string, number: number) {
  const watched = watchStatements();
  const driven = await open();
  const reached = watched.at('given up', number);
  watched.within('given up', () => driven.port.submit(text));
  const running = await reached;
  expect(driven.port.interrupt()).toBe(true);
  await driven.idle();
  const shown = driven.blocks().at(-1);
  const again = await watched.within('again', () => driven.say(text));
  await driven.port.close();
  return {
    wasInterrupted: watched.wasInterrupted(running),
    begunLater: watched.sqlOf('given up').slice(number),
    shown,
    errors: driven.blocks().filter(({ role }) => role === 'error'),
    again: withoutNumbers(again),
  };
}

/** An answer without the numbers its figures are asked by. */
function withoutNumbers(text: string): string {
  return text.replace(/ ?\[\d+\]/gu, '');
}

describe.each([
  { what: 'a document', open: withReadData, textOf: () => '/report' },
  { what: 'a forecast', open: withReadData, textOf: () => '/forecast' },
  { what: 'an answer', open: withReadData, textOf: () => 'nos clients ne reviennent pas' },
  {
    what: 'a first question whose data are being read',
    open: withUnreadData,
    textOf: () => 'quel est le taux de réachat ?',
  },
  { what: 'an import', open: withoutData, textOf: () => csv },
])('$what that is interrupted', ({ open, textOf }) => {
  let whole: Awaited<ReturnType<typeof answered>>;
  beforeAll(async () => {
    whole = await answered(open, textOf());
  });

  test.each([0.1, 0.7])(
    'ends in the engine too, leaves nothing and is no different asked again (%d)',
    async (share) => {
      const numbers = whole.statements.flatMap((sql, index) =>
        CLEARING.test(sql) || SETTING.test(sql) ? [] : [index + 1],
      );
      const number = numbers[Math.floor(numbers.length * share)] ?? 0;
      const before = await temporaries();
      const { wasInterrupted, begunLater, shown, errors, again } = await interrupted(open, textOf(), number);
      expect(wasInterrupted).toBe(true);
      expect(begunLater.filter((sql) => !CLEARING.test(sql))).toEqual([]);
      expect(shown).toEqual({ role: 'notice', text: 'Interrompu.' });
      expect(errors).toEqual([]);
      expect(again).toBe(whole.answer);
      expect(await temporaries()).toEqual(before);
    },
  );
});

async function temporaries(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith(`fidelio-${process.pid}-`));
}
