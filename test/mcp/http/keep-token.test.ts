import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { admitBearer } from '../../../src/mcp/http/admit-bearer.ts';
import { keepToken } from '../../../src/mcp/http/keep-token.ts';

const drawSecret = () => randomBytes(32).toString('base64url');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-token-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function madeToken(path: string): Promise<string> {
  const kept = await keepToken(path, drawSecret);
  if (!kept.ok) throw new Error(kept.message.en);
  return kept.value;
}

describe('the token', () => {
  it('is made once, of 256 bits, in a file and a folder that only the user can open', async () => {
    const path = join(folder, 'state', 'mcp-token');
    const token = await madeToken(path);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await readFile(path, 'utf8')).toBe(`${token}\n`);
    expect(await keepToken(path, drawSecret)).toEqual({ ok: true, value: token });
    expect(await readdir(join(folder, 'state'))).toEqual(['mcp-token']);
    expect(await madeToken(join(folder, 'other'))).not.toBe(token);
    if (process.platform === 'win32') return;
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'state'))).mode & 0o777).toBe(0o700);
  });

  it('is the same for processes that start together', async () => {
    const path = join(folder, 'mcp-token');
    const module = new URL('../../../src/mcp/http/keep-token.ts', import.meta.url).href;
    const program = `const { keepToken } = await import(${JSON.stringify(module)});
      const draw = () => crypto.randomUUID().replaceAll('-', '').padEnd(43, 'x');
      process.stdout.write((await keepToken(${JSON.stringify(path)}, draw)).value);`;
    const starts = Array.from({ length: 4 }, () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]),
    );
    const tokens = (await Promise.all(starts)).map(({ stdout }) => stdout);
    expect(new Set(tokens)).toEqual(new Set([await madeToken(path)]));
    expect(await readdir(folder)).toEqual(['mcp-token']);
  });

  it.skipIf(process.platform === 'win32')('is neither made nor read where others could put another', async () => {
    const path = join(folder, 'open', 'mcp-token');
    await mkdir(join(folder, 'open'), { mode: 0o700 });
    await madeToken(path);
    await chmod(join(folder, 'open'), 0o777);
    for (const place of [path, join(folder, 'open', 'new', 'mcp-token')])
      expect(await keepToken(place, drawSecret)).toMatchObject({
        ok: false,
        message: { en: expect.stringContaining('chmod'), fr: expect.stringContaining('chmod') },
      });
    expect(await readdir(join(folder, 'open'))).toEqual(['mcp-token']);
    await chmod(join(folder, 'open'), 0o755);
    expect(await keepToken(path, drawSecret)).toMatchObject({ ok: true });
  });

  it.skipIf(process.getuid?.() !== 0)('is refused, unread, from a file that another user has put there', async () => {
    const path = join(folder, 'mcp-token');
    const token = await madeToken(path);
    await chown(path, 4242, 4242);
    const kept = await keepToken(path, drawSecret);
    expect(kept).toMatchObject({ ok: false, message: { en: expect.stringContaining('another user (no. 4242)') } });
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it.skipIf(process.platform === 'win32').each([0o640, 0o604, 0o620])(
    'is refused, unread, from a file of rights %o',
    async (mode) => {
      const path = join(folder, 'mcp-token');
      const token = await madeToken(path);
      await chmod(path, mode);
      const kept = await keepToken(path, drawSecret);
      expect(kept).toMatchObject({ ok: false, code: 'bad_argument' });
      expect(JSON.stringify(kept)).toContain('0600');
      expect(JSON.stringify(kept)).not.toContain(token);
      const link = join(folder, 'link');
      await symlink(path, link);
      expect((await keepToken(link, drawSecret)).ok).toBe(false);
    },
  );

  it.each(['', 'short', `${'x'.repeat(43)} ${'x'.repeat(43)}`, 'x'.repeat(100_000)])(
    'is refused when the file holds something else (%#)',
    async (content) => {
      const path = join(folder, 'mcp-token');
      await writeFile(path, content, { mode: 0o600 });
      expect(await keepToken(path, drawSecret)).toMatchObject({ ok: false, code: 'bad_argument' });
      expect(await readFile(path, 'utf8')).toBe(content);
    },
  );

  it('is refused with a sentence where its folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    const kept = await keepToken(join(folder, 'file', 'mcp-token'), drawSecret);
    expect(kept).toMatchObject({ ok: false, code: 'bad_argument' });
  });
});

test('a bearer is admitted by the whole token alone, whatever the case of the scheme', () => {
  const admits = admitBearer('secret');
  expect(['Bearer secret', 'bearer secret', 'BEARER  secret '].map(admits)).toEqual([true, true, true]);
  const wrong = [undefined, '', 'secret', 'Bearer', 'Bearer ', 'Bearer secre', 'Bearer secrets', 'Bearer x secret'];
  expect([...wrong, 'Basic secret', 'Bearer Secret', ' Bearer secret'].filter(admits)).toEqual([]);
});
