import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appendPrivately } from '../../src/files/append-privately.ts';

const folder = await mkdtemp(join(tmpdir(), 'fidelio-append-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a text added to a private file', () => {
  it('comes after what is there, in a file that only its owner reads', async () => {
    const path = join(folder, 'new.jsonl');
    await appendPrivately(path, 'a\n');
    await appendPrivately(path, 'b\n');
    expect(await readFile(path, 'utf8')).toBe('a\nb\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('makes a file private that was open to others', async () => {
    const path = join(folder, 'open.jsonl');
    await writeFile(path, 'a\n', { mode: 0o644 });
    await appendPrivately(path, 'b\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is refused where there is no folder', async () => {
    const refused = await appendPrivately(join(folder, 'none', 'x.jsonl'), 'a\n');
    expect(refused.ok ? '' : refused.message.en).toContain('its folder does not exist');
  });
});
