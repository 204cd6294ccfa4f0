import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { deleteSession } from '../../src/sessions/delete-session.ts';
import { forkSession } from '../../src/sessions/fork-session.ts';
import { openSession } from '../../src/sessions/open-session.ts';
import { NEEDS_COPY } from '../../src/sessions/refuse-session.ts';
import { renameSession } from '../../src/sessions/rename-session.ts';
import { sessionPlace } from '../../src/sessions/session-place.ts';
import { textOf } from './text-of.ts';
import { got, look, message, sessionWith, worldOf } from './world-of.ts';

const WRITER = new URL('./append-entries.ts', import.meta.url).pathname;
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Another process that writes to a session; `id` once it has it, `wrote` once so many entries are acknowledged. */
function startWriter(home: string, id: string, first = 0) {
  const child = spawn(process.execPath, [WRITER, home, id, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  const opened = Promise.withResolvers<string>();
  let acknowledged = 0;
  lines.on('line', (line) => {
    if (line.startsWith('opened ')) opened.resolve(line.slice('opened '.length));
    else acknowledged += 1;
  });
  const wrote = async (many: number) => {
    while (acknowledged < many) await once(lines, 'line');
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await Promise.all([once(child, 'exit'), once(lines, 'close')]);
    return acknowledged;
  };
  return { opened: opened.promise, wrote, kill };
}

const texts = (many: number) => Array.from({ length: many }, (_, number) => message(textOf(number)));

describe('a session that another process writes to', () => {
  it('is refused with who has it, and a copy can be opened meanwhile', async () => {
    const world = worldOf();
    const writer = startWriter(world.home, 'new');
    const id = await writer.opened;
    await writer.wrote(5);
    const refused = await openSession(world, id);
    expect(refused).toMatchObject({ ok: false, needs: [NEEDS_COPY] });
    expect(refused.ok ? '' : refused.message.en).toMatch(
      /open in another window \(process \d+ of “.+”, since .+ UTC\)/,
    );
    expect(refused.ok ? '' : refused.message.fr).toContain('continuez dans une copie');
    const copy = got(await forkSession(world, id));
    expect(copy.id).not.toBe(id);
    expect(copy.entries.length).toBeGreaterThanOrEqual(5);
    expect(copy.entries).toEqual(texts(copy.entries.length));
    got(await copy.append(message('ailleurs')));
    await copy.close();
    const acknowledged = await writer.kill();
    const entries = await look(world, id, (session) => session.entries);
    expect([acknowledged, acknowledged + 1]).toContain(entries.length);
    expect(entries).toEqual(texts(entries.length));
  });

  it('can be neither renamed nor deleted, and is there afterwards', async () => {
    const world = worldOf();
    const writer = startWriter(world.home, 'new');
    const id = await writer.opened;
    await writer.wrote(1);
    expect((await renameSession(world, id, 'x')).ok).toBe(false);
    expect((await deleteSession(world.home, id, 0)).ok).toBe(false);
    await writer.kill();
    expect(readdirSync(sessionPlace.folder(world.home))).toContain(`${id}.jsonl`);
  });

  it('is free again when that process is killed', async () => {
    const world = worldOf();
    const writer = startWriter(world.home, 'new');
    const id = await writer.opened;
    await writer.wrote(1);
    await writer.kill();
    const session = got(await openSession(world, id));
    got(await session.append(message('suite')));
    await session.close();
    expect(await look(world, id, ({ entries }) => entries.at(-1))).toEqual(message('suite'));
  });
});

describe('two windows', () => {
  it('on two sessions write at the same time without a trace of each other', async () => {
    const world = worldOf();
    const writers = [startWriter(world.home, 'new'), startWriter(world.home, 'new')];
    const ids = await Promise.all(writers.map(({ opened }) => opened));
    await Promise.all(writers.map(({ wrote }) => wrote(25)));
    const acknowledged = await Promise.all(writers.map(({ kill }) => kill()));
    expect(new Set(ids).size).toBe(2);
    for (const [index, id] of ids.entries()) {
      const entries = await look(world, id, (session) => session.entries);
      expect(entries).toEqual(texts(entries.length));
      expect(entries.length).toBeGreaterThanOrEqual(acknowledged[index] ?? 0);
    }
  });

  it('of one program that open the same session at once: one has it', async () => {
    const world = worldOf();
    const id = await sessionWith(world, [message('a')]);
    const attempts = await Promise.all(Array.from({ length: 8 }, () => openSession(world, id)));
    expect(attempts.filter(({ ok }) => ok)).toHaveLength(1);
    for (const attempt of attempts) if (attempt.ok) await attempt.value.close();
    expect(await look(world, id, ({ entries }) => entries)).toEqual([message('a')]);
  });
});
