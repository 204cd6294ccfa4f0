import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as sessions from '../../src/app/sessions.ts';

let root: string;
let home: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fidelio-home-'));
  home = join(root, 'state', 'fidelio');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const world = () => ({ home, clock: () => Date.parse('2026-11-22T10:00:00Z'), random: () => 0.5 });

async function keepOne(): Promise<string> {
  const opened = await sessions.openSession(world(), null);
  if (!opened.ok) throw new Error(opened.message.en);
  await opened.value.append({ kind: 'message', text: 'a secret of the shop' });
  await opened.value.close();
  return opened.value.id;
}

describe.skipIf(process.platform === 'win32')('the folder of the program’s state', () => {
  it('is made, with all that it holds, for this user alone', async () => {
    const id = await keepOne();
    const copy = await sessions.forkSession(world(), id);
    if (copy.ok) await copy.value.close();
    const file = join(home, 'sessions', `${id}.jsonl`);
    await writeFile(file, '{"half of a line', { flag: 'a' });
    const again = await sessions.openSession(world(), id);
    if (again.ok) await again.value.close();
    const made = await readdir(root, { recursive: true, withFileTypes: true });
    const rights = await Promise.all(
      made.map(async (entry) => {
        const { mode } = await stat(join(entry.parentPath, entry.name));
        return [entry.isDirectory() ? 'folder' : 'file', (mode & 0o777).toString(8)].join(' ');
      }),
    );
    expect(made.some(({ name }) => name.endsWith('.torn'))).toBe(true);
    expect(rights.length).toBeGreaterThanOrEqual(6);
    expect(new Set(rights)).toEqual(new Set(['folder 700', 'file 600']));
  });

  it('is left alone, and named with how to close it, when others can write to it', async () => {
    const id = await keepOne();
    await chmod(home, 0o777);
    const before = await readdir(home, { recursive: true });
    for (const outcome of [
      await sessions.openSession(world(), null),
      await sessions.openSession(world(), id),
      await sessions.forkSession(world(), id),
      await sessions.findSession(home, null),
      await sessions.renameSession(world(), id, 'other'),
      await sessions.deleteSession(world(), id),
    ]) {
      const words = { fr: expect.stringContaining('chmod go-w'), en: expect.stringContaining('chmod go-w') };
      expect(outcome).toMatchObject({ ok: false, code: 'bad_argument', message: words });
    }
    expect(await sessions.listSessions(home)).toEqual([]);
    expect(await sessions.readHistory(home, 10)).toEqual([]);
    expect(await sessions.applyRetention(home, 1, Date.parse('2027-11-22T10:00:00Z'))).toBe(0);
    expect(await readdir(home, { recursive: true })).toEqual(before);
    await chmod(home, 0o700);
    expect(await sessions.readHistory(home, 10)).toEqual(['a secret of the shop']);
  });

  it('is not made where everyone could exchange it', async () => {
    await mkdir(join(root, 'state'));
    await chmod(join(root, 'state'), 0o777);
    expect(await sessions.openSession(world(), null)).toMatchObject({ ok: false });
    expect(await readdir(join(root, 'state'))).toEqual([]);
  });
});
