import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createPrivately } from '../../src/files/create-privately.ts';
import { writeAtomically } from '../../src/files/write-atomically.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});

test('a file is written, then replaced, and nothing else is left', async () => {
  const path = join(folder, 'plan.md');
  expect(await writeAtomically(path, 'un')).toEqual({ ok: true, value: null });
  expect(await writeAtomically(path, Buffer.from('deux'))).toEqual({ ok: true, value: null });
  expect(readFileSync(path, 'utf8')).toBe('deux');
  expect(readdirSync(folder)).toEqual(['plan.md']);
});

test('a link that someone has put where the file is prepared is not written through', async () => {
  const [path, victim] = [join(folder, 'plan.md'), join(folder, 'victim')];
  writeFileSync(victim, 'untouched');
  symlinkSync(victim, join(folder, `.plan.md.${process.pid}.tmp`));
  expect(await writeAtomically(path, 'un', 0o600)).toEqual({ ok: true, value: null });
  symlinkSync(victim, join(folder, `.token.${process.pid}.tmp`));
  expect(await createPrivately(join(folder, 'token'), 'deux')).toBe(true);
  expect(['victim', 'plan.md', 'token'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
    'untouched',
    'un',
    'deux',
  ]);
  expect(readdirSync(folder)).toHaveLength(3);
});

test('content may come in pieces', async () => {
  async function* pieces() {
    yield 'a';
    yield 'b';
  }
  await writeAtomically(join(folder, 'x'), pieces());
  expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('ab');
});

test('a failure midway keeps the old content and leaves no temporary file', async () => {
  const path = join(folder, 'plan.md');
  writeFileSync(path, 'old');
  async function* failing() {
    yield 'new';
    throw new Error('cut');
  }
  expect((await writeAtomically(path, failing())).ok).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['plan.md']);
});

test('a folder in the way, or none to write in, is a refusal', async () => {
  mkdirSync(join(folder, 'taken'));
  expect((await writeAtomically(join(folder, 'taken'), 'x')).ok).toBe(false);
  const absent = await writeAtomically(join(folder, 'absent', 'x'), 'x');
  expect(!absent.ok && absent.message.fr).toContain('n’existe pas');
});
